using System.Buffers;

namespace Lede.Cli.Archives;

/// <summary>A record of an archive, or the place where one is broken. Its memory is lent until it is disposed.</summary>
/// <param name="place">Where it lies.</param>
/// <param name="fields">Its fields; empty ones when the header is broken.</param>
internal sealed class WarcRecord(WarcPlace place, WarcFields fields) : IDisposable
{
    private byte[]? _lent;
    private int _length;

    public WarcPlace Place { get; } = place;

    public WarcFields Fields { get; } = fields;

    /// <summary>What is wrong with it, as the end of a sentence; <c>null</c> for a sound record.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the block is larger than is read.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>The block; empty with a fault, and where nobody asked for it.</summary>
    public ReadOnlyMemory<byte> Block => _lent.AsMemory(0, _length);

    public static WarcRecord Of(WarcPlace place, WarcFields fields, ReadOnlySpan<byte> block)
    {
        var record = new WarcRecord(place, fields) { _lent = ArrayPool<byte>.Shared.Rent(block.Length), _length = block.Length };
        block.CopyTo(record._lent);
        return record;
    }

    public void Dispose()
    {
        if (_lent is not null)
            ArrayPool<byte>.Shared.Return(_lent);
        (_lent, _length) = (null, 0);
    }
}
