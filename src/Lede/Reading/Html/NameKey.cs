using System.Numerics;

namespace Lede.Reading.Html;

/// <summary>A name of a tag or an attribute as it is looked up: its first sixteen characters in lower case, one a byte, and its length.</summary>
/// <param name="Low">The first eight, the first of them lowest; 0 after the last.</param>
/// <param name="High">The next eight.</param>
/// <param name="Length">Characters in all; 0 for a name with others than ASCII, which is in no table.</param>
internal readonly record struct NameKey(ulong Low, ulong High, int Length)
{
    /// <summary>Characters of a name that a key holds.</summary>
    public const int Capacity = 2 * sizeof(ulong);

    /// <summary>Whether two equal keys are two equal names.</summary>
    public bool IsWhole => Length is > 0 and <= Capacity;

    /// <summary>Spread over all bits, the high ones best.</summary>
    public ulong Hash
    {
        get
        {
            const ulong Spread = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: its product spreads over the top bits
            return (Low ^ BitOperations.RotateLeft(High, 23)) * Spread;
        }
    }

    public static NameKey Of(ReadOnlySpan<char> name)
    {
        var key = default(NameKey);
        foreach (var character in name)
            key = key.With((byte)character);
        return key;
    }

    /// <summary>The key of a name one character longer.</summary>
    public NameKey With(byte character)
    {
        var shift = 8 * (Length % sizeof(ulong));
        return Length switch
        {
            < sizeof(ulong) => new NameKey(Low | (ulong)character << shift, High, Length + 1),
            < Capacity => new NameKey(Low, High | (ulong)character << shift, Length + 1),
            _ => this with { Length = Length + 1 },
        };
    }
}
