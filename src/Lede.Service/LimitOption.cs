using System.Globalization;

namespace Lede.Service;

/// <summary>A limit that configuration may set: its key, its bounds and the property of <see cref="ParserLimits"/> behind it.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Least">Smallest value allowed.</param>
/// <param name="Most">Largest value allowed.</param>
/// <param name="Get">The value in some limits.</param>
/// <param name="Set">The limits with another value.</param>
internal sealed record LimitOption(
    string Name, long Least, long Most, Func<ParserLimits, long> Get, Func<ParserLimits, long, ParserLimits> Set)
{
    /// <summary>All of them; times are in milliseconds.</summary>
    public static IReadOnlyList<LimitOption> All { get; } =
    [
        new(nameof(ParserLimits.MaxBytes), 1, 1024 * 1024 * 1024, limits => limits.MaxBytes, (limits, value) => limits with { MaxBytes = (int)value }),
        new(nameof(ParserLimits.MaxNodes), 1_000, 100_000_000, limits => limits.MaxNodes, (limits, value) => limits with { MaxNodes = (int)value }),
        new(nameof(ParserLimits.MaxDepth), 16, 4_096, limits => limits.MaxDepth, (limits, value) => limits with { MaxDepth = (int)value }),
        new(nameof(ParserLimits.MaxBlocks), 10, 10_000_000, limits => limits.MaxBlocks, (limits, value) => limits with { MaxBlocks = (int)value }),
        new(
            nameof(ParserLimits.MaxTime),
            10,
            600_000,
            limits => (long)limits.MaxTime.TotalMilliseconds,
            (limits, value) => limits with { MaxTime = TimeSpan.FromMilliseconds(value) }),
    ];

    public string Key => $"{ServiceOptions.Section}:Limits:{Name}";

    /// <summary>The limits with this one as written.</summary>
    /// <exception cref="StartException">It is no whole number, or out of bounds.</exception>
    public ParserLimits Read(string text, ParserLimits limits) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= Least && value <= Most
            ? Set(limits, value)
            : throw new StartException(FormattableString.Invariant($"{Key} is '{text}'; it must be a whole number from {Least:N0} to {Most:N0}{Unit}."));

    private string Unit => Name == nameof(ParserLimits.MaxTime) ? " (milliseconds)" : "";
}
