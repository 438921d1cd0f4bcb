
namespace Lede.Cli.Broker;

/// <summary>How often jobs were begun, kept for those that come back. The broker counts deliveries, which is another thing: a job that waited in
/// a worker when a neighbour killed that worker was delivered and never begun.</summary>
internal sealed class AttemptLog(BrokerConnection broker)
{
    /// <summary>What is known of a job.</summary>
    public async Task<Attempts> ReadAsync(string job, CancellationToken stop) =>
        await broker.FindAsync(broker.Names.Attempts, broker.Names.AttemptsSubject(job), stop) is { } found
            ? Attempts.Read(found.Data)
            : Attempts.None;

    /// <summary>Replaces what is known of a job.</summary>
    public Task WriteAsync(string job, Attempts attempts, CancellationToken stop) =>
        broker.PublishAsync(new StreamMessage(broker.Names.AttemptsSubject(job), attempts.Write()), stop);
}
