using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>Asks how the queue stands, and clears what a broker killed at the wrong moment leaves in it.</summary>
internal sealed class QueueProbe(BrokerConnection broker)
{
    private ulong _leftover;

    /// <summary>How the queue stands.</summary>
    public async Task<QueueState> AskAsync(CancellationToken stop)
    {
        var jobs = await StateAsync(broker.Names.Jobs, stop);
        var consumer = await ConsumerAsync(stop);
        var outcomes = await StateAsync(broker.Names.Results, stop);
        var dead = await StateAsync(broker.Names.DeadLetters, stop);
        await SweepAsync(jobs, consumer, stop);
        return new QueueState(jobs.Messages, (long)consumer.NumPending, consumer.NumAckPending, outcomes.Messages, dead.Messages);
    }

    // A node killed between an acknowledgement and the removal it causes comes back with jobs that are acknowledged and still there: nobody is handed
    // them, and the queue never looks empty. When nothing waits and nothing is held, twice in a row, all up to the acknowledgement floor is done.
    // What lies above that floor was never acknowledged; a consumer that has forgotten it is made anew and hands it out.
    private async Task SweepAsync(StreamState jobs, ConsumerInfo consumer, CancellationToken stop)
    {
        var isLeftover = jobs.Messages > 0 && consumer.NumPending == 0 && consumer.NumAckPending == 0;
        var seen = _leftover;
        _leftover = isLeftover ? jobs.LastSeq : 0;
        if (!isLeftover || seen != jobs.LastSeq)
            return;
        var purged = await broker.JetStream.PurgeStreamAsync(
            broker.Names.Jobs, new StreamPurgeRequest { Seq = consumer.AckFloor.StreamSeq + 1 }, stop);
        _leftover = 0;
        if (purged.Purged == 0)
            await RenewConsumerAsync(consumer.Config, stop);
    }

    private async Task RenewConsumerAsync(ConsumerConfig config, CancellationToken stop)
    {
        await broker.JetStream.DeleteConsumerAsync(broker.Names.Jobs, BrokerNames.Workers, stop);
        await broker.JetStream.CreateOrUpdateConsumerAsync(broker.Names.Jobs, config, stop);
    }

    private async Task<StreamState> StateAsync(string stream, CancellationToken stop) =>
        (await broker.JetStream.GetStreamAsync(stream, cancellationToken: stop)).Info.State;

    private async Task<ConsumerInfo> ConsumerAsync(CancellationToken stop) =>
        (await broker.JetStream.GetConsumerAsync(broker.Names.Jobs, BrokerNames.Workers, stop)).Info;
}
