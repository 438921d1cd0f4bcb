using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary>The submitters' side of the queue.</summary>
internal sealed class JobQueue(BrokerConnection broker, JobStores stores)
{
    /// <summary>Called each time the queue turns out to be full and the submitter waits.</summary>
    public Action? Full { get; init; }

    /// <summary>Puts a job into the queue, waiting for as long as that is full or the broker does not answer.</summary>
    /// <returns>Whether it is new: <c>false</c> when it waits already, or its outcome is stored.</returns>
    /// <exception cref="NatsJSApiException">The broker refuses it for good.</exception>
    public async Task<bool> SubmitAsync(string id, Job job, CancellationToken stop)
    {
        var whole = new StreamMessage(broker.Names.JobSubject(id), JobMessage.Write(job)) { Id = id };
        // A large one is not sent for nothing: its object would outlive a job that is done.
        if (whole.Body.Length > broker.MaxInlineBytes && await IsKnownAsync(id, stop))
            return false;
        var message = await PackAsync(id, whole, stop);
        for (var tries = 1; ; tries++)
        {
            var answer = await broker.PublishAsync(message, stop);
            if (answer.Error is null && !answer.Duplicate)
                return true;
            if (BrokerErrors.IsTaken(answer.Error) || (answer.Duplicate && await IsKnownAsync(id, stop)))
                return false;
            // The broker may know the message's id and yet have neither job nor outcome: without an id it takes it.
            if (answer.Duplicate)
                message = message with { Id = null };
            else
                await WaitAsync(answer.Error!.Code is 503 or 500, new NatsJSApiException(answer.Error), tries, stop);
        }
    }

    private async Task<StreamMessage> PackAsync(string id, StreamMessage whole, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await stores.Payloads.PackAsync(whole, Payloads.OfJob(id), stop);
            }
            catch (Exception e) when (BrokerRetry.Passes(e) || (e is OperationCanceledException && !stop.IsCancellationRequested) || e is NatsJSApiException)
            {
                await WaitAsync(e is not NatsJSApiException refused || BrokerErrors.IsFull(refused.Error), e, tries, stop);
            }
        }
    }

    private async Task<bool> IsKnownAsync(string id, CancellationToken stop) =>
        await broker.FindAsync(broker.Names.Jobs, broker.Names.JobSubject(id), stop) is not null || await stores.Outcomes.FindAsync(id, stop) is not null;

    private async Task WaitAsync(bool passes, Exception refusal, int tries, CancellationToken stop)
    {
        if (!passes)
            throw refusal;
        Full?.Invoke();
        await Task.Delay(BrokerRetry.Wait(tries), stop);
    }
}
