using System.Buffers;

namespace Lede.Extraction.Features;

/// <summary>A pooled array of zeros for one computation.</summary>
internal readonly ref struct Scratch
{
    private readonly int[] _values;

    public Scratch(int count)
    {
        _values = ArrayPool<int>.Shared.Rent(Math.Max(1, count));
        Values = _values.AsSpan(0, count);
        Values.Clear();
    }

    public Span<int> Values { get; }

    public void Dispose() => ArrayPool<int>.Shared.Return(_values);
}
