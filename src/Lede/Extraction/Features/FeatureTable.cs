using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Lede.Extraction.Features;

/// <summary>Features of all blocks of a page: one column a <see cref="Feature"/>. Pooled: dispose when done.</summary>
internal sealed class FeatureTable : IDisposable
{
    private readonly byte[] _values;

    public FeatureTable(int blocks)
    {
        Blocks = blocks;
        var width = Vector256<byte>.Count;
        Stride = (blocks + width - 1) / width * width;
        _values = ArrayPool<byte>.Shared.Rent(Math.Max(1, Stride * (int)Feature.Count));
    }

    public int Blocks { get; }

    /// <summary>Places a column has: <see cref="Blocks"/> rounded up to whole vectors.</summary>
    public int Stride { get; }

    public ReadOnlySpan<byte> Values => _values.AsSpan(0, Stride * (int)Feature.Count);

    public Span<byte> this[Feature feature] => _values.AsSpan((int)feature * Stride, Blocks);

    /// <summary>Eighths of a power of two: 0 → 0, 1 → 8, 3 → 16, 255 → 64, 65,535 → 128.</summary>
    public static byte Log(int value)
    {
        if (value <= 0)
            return 0;
        var v = (uint)value + 1;
        var power = BitOperations.Log2(v);
        var fraction = power >= 3 ? (v >> power - 3) & 7 : (v << 3 - power) & 7;
        return (byte)(power * 8 + (int)fraction);
    }

    /// <summary>A share of a whole, 0 to 255; 0 of nothing.</summary>
    public static byte Share(int part, int whole)
    {
        if (part <= 0 || whole <= 0)
            return 0;
        if (part >= whole)
            return 255;
        // A division of 32 bits takes half the time of one of 64; 255 times 2^24 is the most that fits.
        return (byte)(part < 1 << 24 ? (uint)part * 255 / (uint)whole : (ulong)part * 255 / (ulong)whole);
    }

    /// <summary>A signed distance: 128 is none, the logarithm above for after, below for before.</summary>
    public static byte Signed(int distance) => (byte)(distance >= 0 ? 128 + Math.Min(127, (int)Log(distance)) : 128 - Math.Min(128, (int)Log(-distance)));

    public void Dispose() => ArrayPool<byte>.Shared.Return(_values);
}
