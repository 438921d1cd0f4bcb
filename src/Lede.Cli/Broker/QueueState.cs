namespace Lede.Cli.Broker;

/// <summary>How a queue stands.</summary>
/// <param name="Jobs">Jobs in the queue: waiting, held or between two attempts.</param>
/// <param name="Waiting">Of these, those nobody has begun: the lag.</param>
/// <param name="Held">Of these, those that workers hold or that wait for their next attempt.</param>
/// <param name="Outcomes">Jobs whose outcome is stored, those given up included.</param>
/// <param name="DeadLetters">Jobs given up.</param>
internal sealed record QueueState(long Jobs, long Waiting, long Held, long Outcomes, long DeadLetters)
{
    public static readonly QueueState Unknown = new(0, 0, 0, 0, 0);

    /// <summary>Results stored and not yet removed.</summary>
    public long Results => Math.Max(0, Outcomes - DeadLetters);
}
