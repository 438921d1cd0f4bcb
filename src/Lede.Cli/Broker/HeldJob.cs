using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary>A job this worker was handed and has not yet acknowledged.</summary>
internal sealed class HeldJob(INatsJSMsg<NatsMemoryOwner<byte>> message, TimeProvider time) : IDisposable
{
    private readonly long _since = time.GetTimestamp();

    public string Id { get; } = BrokerNames.JobOf(message.Subject);

    /// <summary>What the message carries.</summary>
    public ReadOnlyMemory<byte> Carried => message.Data.Memory;

    public NatsHeaders? Headers => message.Headers;

    /// <summary>Whether it was handed out before, to whomever.</summary>
    public bool IsRedelivered => message.Metadata?.NumDelivered > 1;

    /// <summary>How long it has been held.</summary>
    public TimeSpan Age => time.GetElapsedTime(_since);

    /// <summary>It is done: the broker may forget it.</summary>
    public ValueTask DoneAsync(CancellationToken stop) => message.AckAsync(cancellationToken: stop);

    /// <summary>It is still held.</summary>
    public ValueTask StillHeldAsync(CancellationToken stop) => message.AckProgressAsync(cancellationToken: stop);

    /// <summary>Gives it back, for whoever asks after a while.</summary>
    public ValueTask GiveBackAsync(TimeSpan delay, CancellationToken stop) => message.NakAsync(new AckOpts { NakDelay = delay }, stop);

    /// <summary>It is given up: nobody is to get it again.</summary>
    public ValueTask GivenUpAsync(CancellationToken stop) => message.AckTerminateAsync(cancellationToken: stop);

    /// <summary>Returns the message's memory.</summary>
    public void Dispose() => message.Data.Dispose();
}
