namespace Lede.Cli.Outputs;

/// <summary>A line that an output holds already.</summary>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="End">Where the next one does.</param>
/// <param name="LacksTime">Whether it is the problem of an input that might have become an article in more time.</param>
internal readonly record struct DoneLine(long Start, long End, bool LacksTime);
