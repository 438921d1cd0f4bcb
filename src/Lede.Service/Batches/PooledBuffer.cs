using System.Buffers;

namespace Lede.Service.Batches;

/// <summary>A buffer that grows in arrays lent by the shared pool, so that many bodies, large ones above all, leave nothing to collect.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstBuffer = 16 * 1024;

    private byte[] _lent = ArrayPool<byte>.Shared.Rent(FirstBuffer);

    public int Length { get; private set; }

    /// <summary>Bytes of the array lent now.</summary>
    public int Capacity => _lent.Length;

    public ReadOnlySpan<byte> Written => _lent.AsSpan(0, Length);

    /// <summary>As <see cref="Written"/>; until more is written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _lent.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _lent.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _lent.AsSpan(Length);
    }

    public void Dispose()
    {
        if (_lent.Length > 0)
            ArrayPool<byte>.Shared.Return(_lent);
        _lent = [];
    }

    private void Ensure(int sizeHint)
    {
        var needed = Length + (long)Math.Max(sizeHint, 1);
        if (needed <= _lent.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, 2L * _lent.Length), Array.MaxLength));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_lent);
        _lent = larger;
    }
}
