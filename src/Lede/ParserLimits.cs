namespace Lede;

/// <summary>Bounds that keep one source from costing more than it may. Exceeding one is a <see cref="ParseFailure"/> that names it.</summary>
public sealed record ParserLimits
{
    /// <summary>Bytes of a source. 1 to 1 GiB, default 16 MiB: larger than any article, small enough to hold a few in memory.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Nodes of a page (elements and text runs). 1,000 to 100,000,000, default 2,000,000.</summary>
    public int MaxNodes { get; init; } = 2_000_000;

    /// <summary>Depth of nested elements that is kept; deeper ones are flattened into it, as browsers do. 16 to 4,096, default 512.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Blocks of an article. 10 to 10,000,000, default 200,000.</summary>
    public int MaxBlocks { get; init; } = 200_000;

    /// <summary>Time for one parse. 10 ms to 10 minutes, default 10 seconds; checked cooperatively.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
