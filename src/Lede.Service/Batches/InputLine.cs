using System.Buffers;
using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>One line of a batch as it came, without its end. Its memory is lent by a pool until it is disposed.</summary>
internal sealed class InputLine : IDisposable
{
    private byte[]? _lent;
    private readonly int _length;

    private InputLine(int number, byte[]? lent, int length) => (Number, _lent, _length) = (number, lent, length);

    /// <summary>Its place among all lines, blank ones counted, from 1.</summary>
    public int Number { get; }

    /// <summary>Why the line was not read; <c>null</c> when <see cref="Bytes"/> holds it.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>The line; empty with a <see cref="Problem"/>. Whoever reads it may change it.</summary>
    public Memory<byte> Bytes => _lent.AsMemory(0, _length);

    /// <param name="number">See <see cref="Number"/>.</param>
    /// <param name="lent">An array of the shared pool, which the line gives back.</param>
    /// <param name="length">Bytes of the array that are the line.</param>
    public static InputLine Of(int number, byte[] lent, int length) => new(number, lent, length);

    public static InputLine Refused(int number, Problem problem) => new(number, null, 0) { Problem = problem };

    public void Dispose()
    {
        if (_lent is not null)
            ArrayPool<byte>.Shared.Return(_lent);
        _lent = null;
    }
}
