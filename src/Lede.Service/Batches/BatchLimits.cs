namespace Lede.Service.Batches;

/// <summary>Bounds of one batch.</summary>
internal sealed record BatchLimits
{
    /// <summary>Bytes of a line. 1,024 to 1 GiB, default 32 MiB: the largest source with every second character escaped.</summary>
    public int MaxLineBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Lines of a batch. 1 to 1,000,000,000, default 1,000,000: a day's crawl of a large site, hours of work.</summary>
    public int MaxLines { get; init; } = 1_000_000;

    /// <summary>Time in which a batch that is read must send something. 1 second to an hour, default 1 minute: a sender that has nothing to say for
    /// longer ends the batch and begins another. After: 408.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(1);
}
