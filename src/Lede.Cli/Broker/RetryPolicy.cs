namespace Lede.Cli.Broker;

/// <summary>How often, and how long after one another, a job is tried that something passing hindered.</summary>
internal sealed record RetryPolicy
{
    /// <summary>Times a job is begun before it is given up. 1 to 100, default 5.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>Wait after the first; each next one is four times as long. 1 millisecond to 1 hour, default 2 seconds.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    // A host that was down for a quarter of an hour may be down for long.
    private static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(15);

    /// <summary>The wait after so many attempts, from 1.</summary>
    public TimeSpan Delay(int attempts) =>
        TimeSpan.FromTicks(Math.Min(MostDelay.Ticks, FirstDelay.Ticks * (long)Math.Pow(4, Math.Min(attempts - 1, 20))));
}
