using System.Text;
using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary>The one outcome of each job: its result, or the mark that it was given up. The first one stored stays, save that a result takes the
/// place of a mark: a worker thought dead may finish after all, and a job given up may be tried again.</summary>
internal sealed class Outcomes(BrokerConnection broker, Payloads payloads)
{
    /// <summary>Header that makes a message without body the mark of a job given up.</summary>
    public const string DeadLetterHeader = "Lede-Dead-Letter";

    /// <summary>Stores a result, waiting for as long as the broker cannot or has no room.</summary>
    /// <param name="job">The job.</param>
    /// <param name="line">Its line.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Whether a mark that the job was given up stood in its place.</returns>
    /// <exception cref="NatsJSApiException">The broker refuses it for good.</exception>
    public async Task<StoredResult> StoreAsync(string job, ReadOnlyMemory<byte> line, CancellationToken stop)
    {
        var whole = new StreamMessage(broker.Names.ResultSubject(job), line) { Id = job };
        var message = await BrokerRetry.AlwaysAsync(token => payloads.PackAsync(whole, Payloads.OfResult(job), token), stop);
        var stored = StoredResult.First;
        for (var tries = 1; ; tries++)
        {
            var answer = await broker.PublishAsync(message, stop);
            if (answer.Error is null && !answer.Duplicate)
                return stored;
            if (answer.Duplicate || BrokerErrors.IsTaken(answer.Error))
            {
                var found = await FindAsync(job, stop);
                if (found is { IsDeadLetter: false })
                    return StoredResult.Again;
                if (found is not null)
                    await broker.RemoveAsync(broker.Names.Results, found.Sequence, stop);
                stored = found is null ? stored : StoredResult.InPlaceOfDeadLetter;
                // The broker may know the message's id and yet not have the message: without one it takes it.
                message = message with { Id = null };
            }
            else if (BrokerErrors.IsFull(answer.Error) || answer.Error!.Code is 503 or 500)
            {
                await Task.Delay(BrokerRetry.Wait(tries), stop);
            }
            else
            {
                throw new NatsJSApiException(answer.Error);
            }
        }
    }

    /// <summary>Marks a job as given up.</summary>
    /// <returns>Whether it is: <c>false</c> when it has a result.</returns>
    public async Task<bool> MarkDeadLetterAsync(string job, CancellationToken stop)
    {
        var mark = new StreamMessage(broker.Names.ResultSubject(job), default).With(DeadLetterHeader, "1");
        for (var tries = 1; ; tries++)
        {
            var answer = await broker.PublishAsync(mark, stop);
            if (answer.Error is null)
                return true;
            if (BrokerErrors.IsTaken(answer.Error) && await FindAsync(job, stop) is { } found)
                return found.IsDeadLetter;
            await Task.Delay(BrokerRetry.Wait(tries), stop);
        }
    }

    /// <summary>What became of a job; <c>null</c> when nothing has as yet.</summary>
    public async Task<Outcome?> FindAsync(string job, CancellationToken stop) =>
        await broker.FindAsync(broker.Names.Results, broker.Names.ResultSubject(job), stop) is { } found
            ? new Outcome((ulong)found.Seq, IsDeadLetter(found.Hdrs))
            : null;

    // Headers of a stored message come as base64 of their wire form.
    private static bool IsDeadLetter(string? headers) =>
        headers is not null && Encoding.ASCII.GetString(Convert.FromBase64String(headers)).Contains(DeadLetterHeader, StringComparison.Ordinal);
}
