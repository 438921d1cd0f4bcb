using System.Buffers;

namespace Lede.Cli.Archives;

/// <summary>A window on a stream of bytes. What has come since a mark is kept, so that it can be read once more after it turned out to be other
/// than it seemed; how much is kept is bounded.</summary>
/// <param name="source">Where the bytes come from.</param>
/// <param name="most">Bytes held at most; beyond them the mark is given up. At least 64 KiB.</param>
internal sealed class ReplayBuffer(ByteSource source, int most) : IDisposable
{
    private const int First = 64 * 1024;
    private const int KeptBehind = 8; // what a reader of bits may hand back
    private const int NoMark = -1;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private long _start;
    private int _at;
    private int _end;
    private int _mark = NoMark;

    /// <summary>Offset of the next byte in the stream.</summary>
    public long Position => _start + _at;

    /// <summary>The next bytes, as far as they are here already.</summary>
    public ReadOnlySpan<byte> Available => _bytes.AsSpan(_at, _end - _at);

    /// <summary>Whether the next byte begins a line.</summary>
    public bool BeginsLine => Position == 0 || (_at > 0 && _bytes[_at - 1] == '\n');

    public void Advance(int count) => _at += count;

    /// <summary>Hands back the last bytes advanced over, eight at most.</summary>
    public void Back(int count) => _at -= count;

    /// <summary>Reads until so many bytes are available.</summary>
    /// <returns>Whether they are; not when the stream ended before, or more was asked for than is ever held.</returns>
    public bool Ensure(int count)
    {
        while (_end - _at < count)
        {
            if (count > most - KeptBehind || !Fill())
                return false;
        }

        return true;
    }

    /// <summary>Makes more bytes available.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Fill()
    {
        if (_end == _bytes.Length)
            MakeRoom();
        var read = source(_bytes.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    /// <summary>Keeps everything from here on.</summary>
    public void Mark() => _mark = _at;

    public void Unmark() => _mark = NoMark;

    /// <summary>Goes back to the mark.</summary>
    /// <returns>Whether it could; not when so much came since that the mark was given up.</returns>
    public bool Return()
    {
        if (_mark == NoMark)
            return false;
        _at = _mark;
        return true;
    }

    /// <summary>Passes over what is available.</summary>
    public void Clear()
    {
        _at = _end;
        _mark = NoMark;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _at = _end = 0;
    }

    private void MakeRoom()
    {
        var from = _mark == NoMark ? Math.Max(0, _at - KeptBehind) : _mark;
        // Moving little and growing seldom: a window that is mostly of use grows, any other moves.
        if (_end - from > _bytes.Length / 2)
        {
            if (_bytes.Length < most)
            {
                Grow(from);
                return;
            }

            if (from == 0 && _mark == NoMark)
                throw new InvalidOperationException("More bytes were left unread than are ever held.");
            if (from == 0)
            {
                _mark = NoMark;
                from = Math.Max(0, _at - KeptBehind);
            }
        }

        Move(_bytes, from);
    }

    private void Grow(int from)
    {
        var smaller = _bytes;
        _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * smaller.Length, most));
        smaller.AsSpan(from, _end - from).CopyTo(_bytes.AsSpan(from));
        Move(_bytes, from);
        ArrayPool<byte>.Shared.Return(smaller);
    }

    private void Move(byte[] bytes, int from)
    {
        bytes.AsSpan(from, _end - from).CopyTo(bytes);
        _start += from;
        _at -= from;
        _end -= from;
        if (_mark != NoMark)
            _mark -= from;
    }
}
