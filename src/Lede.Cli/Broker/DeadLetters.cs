using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>Jobs given up: each as it was submitted, beside the problem that was its last.</summary>
internal sealed class DeadLetters(BrokerConnection broker, Outcomes outcomes)
{
    /// <summary>Header with the problem as problem+json.</summary>
    public const string ProblemHeader = "Lede-Problem";

    /// <summary>Header with the number of times the job was begun.</summary>
    public const string AttemptsHeader = "Lede-Attempts";

    /// <summary>Gives a job up, unless it has a result.</summary>
    /// <param name="job">The job's message as the queue gave it.</param>
    /// <param name="attempts">What is known of it, its last problem included.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Whether it is given up now: <c>false</c> when it has a result.</returns>
    public async Task<bool> AddAsync(HeldJob job, Attempts attempts, CancellationToken stop)
    {
        // The mark first: from then on a worker that finishes the job after all finds it, and takes the dead letter away.
        if (!await outcomes.MarkDeadLetterAsync(job.Id, stop))
            return false;
        var letter = new StreamMessage(broker.Names.DeadLetterSubject(job.Id), job.Carried)
            .With(ProblemHeader, attempts.Problem!)
            .With(AttemptsHeader, FormattableString.Invariant($"{attempts.Begun}"));
        if (Payloads.NameIn(job.Headers) is { } payload)
            letter = letter.With(Payloads.Header, payload);
        for (var tries = 1; ; tries++)
        {
            var answer = await broker.PublishAsync(letter, stop);
            if (answer.Error is null || BrokerErrors.IsTaken(answer.Error))
                return true;
            await Task.Delay(BrokerRetry.Wait(tries), stop);
        }
    }

    /// <summary>Takes a job's dead letter away, if there is one.</summary>
    public Task RemoveAsync(string job, CancellationToken stop) => BrokerRetry.AlwaysAsync(
        async token => await broker.JetStream.PurgeStreamAsync(
            broker.Names.DeadLetters, new StreamPurgeRequest { Filter = broker.Names.DeadLetterSubject(job) }, token),
        stop);

    /// <summary>All dead letters there are now, oldest first. One whose job has a result after all is taken away and passed over.</summary>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken stop)
    {
        // Those that come while the list is read are left for the next: a job put back may be given up again at once.
        var last = (await broker.StateAsync(broker.Names.DeadLetters, stop)).LastSeq;
        var cursor = new StreamCursor(broker, broker.Names.DeadLetters, 1);
        do
        {
            foreach (var message in await cursor.NextAsync(stop))
            {
                if (message.Sequence > last)
                    yield break;
                var job = BrokerNames.JobOf(message.Subject);
                if (await outcomes.FindAsync(job, stop) is { IsDeadLetter: false })
                    await RemoveAsync(job, stop);
                else
                    yield return Letter(job, message);
            }
        }
        while (!await cursor.IsAtEndAsync(stop));
    }

    /// <summary>Puts a job back into the queue, and takes its dead letter away once it is there.</summary>
    /// <returns>Whether it is in the queue.</returns>
    public async Task<bool> ReplayAsync(DeadLetter letter, CancellationToken stop)
    {
        await BrokerRetry.AlwaysAsync(
            async token => await broker.JetStream.PurgeStreamAsync(
                broker.Names.Attempts, new StreamPurgeRequest { Filter = broker.Names.AttemptsSubject(letter.Job) }, token),
            stop);
        // Not the id it was submitted under: within the duplicate window the broker would take it for that message, and drop it.
        var message = new StreamMessage(broker.Names.JobSubject(letter.Job), letter.Carried)
        {
            Id = FormattableString.Invariant($"{letter.Job}.{letter.Sequence}"),
        };
        if (letter.Payload is { } payload)
            message = message.With(Payloads.Header, payload);
        for (var tries = 1; ; tries++)
        {
            var answer = await broker.PublishAsync(message, stop);
            if (answer.Error is null || BrokerErrors.IsTaken(answer.Error))
                break;
            if (!BrokerErrors.IsFull(answer.Error))
                throw new NatsJSApiException(answer.Error);
            await Task.Delay(BrokerRetry.Wait(tries), stop);
        }

        return await broker.RemoveAsync(broker.Names.DeadLetters, letter.Sequence, stop);
    }

    private static DeadLetter Letter(string job, StreamedMessage message) => new(job, message.Sequence, message.Body)
    {
        Problem = Header(message.Headers, ProblemHeader) ?? "null",
        Attempts = Header(message.Headers, AttemptsHeader) ?? "0",
        Payload = Payloads.NameIn(message.Headers),
    };

    private static string? Header(NatsHeaders? headers, string name) =>
        headers is not null && headers.TryGetLastValue(name, out var value) ? value : null;
}
