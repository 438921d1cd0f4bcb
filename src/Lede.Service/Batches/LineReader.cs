using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>Cuts a stream of bytes into lines. A line ends in LF or CRLF, the last one at the end of the stream; lines of nothing but white
/// space are passed over, and so is a byte order mark before the first. At most one line is held, and never more
/// of it than is allowed.</summary>
internal sealed class LineReader(PipeReader input, BatchLimits limits)
{
    private const int FirstBuffer = 16 * 1024;

    private byte[] _lent = [];
    private int _length;
    private int _number = 1;
    private bool _isTooLong;

    /// <summary>All lines, each to be disposed by whoever takes it. May be walked once.</summary>
    public async IAsyncEnumerable<InputLine> ReadAllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var given = 0;
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Not by handing the token to the read: for Kestrel a read cancelled by it is never over, and the rest of the body cannot be passed over.
        await using var cut = idle.Token.UnsafeRegister(static input => ((PipeReader)input!).CancelPendingRead(), input);
        try
        {
            while (true)
            {
                if (await TryReadAsync(idle, stop) is not { } read)
                {
                    yield return InputLine.Refused(_number, TooSlow());
                    yield break;
                }

                var rest = read.Buffer;
                while (TryTakeLine(ref rest))
                {
                    if (EndLine() is not { } line)
                        continue;
                    if (given++ == limits.MaxLines)
                    {
                        input.AdvanceTo(read.Buffer.End); // or Kestrel could not pass over what comes after it
                        yield return TooMany(line);
                        yield break;
                    }

                    yield return line;
                }

                input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }

            if (EndLine() is { } last)
                yield return given == limits.MaxLines ? TooMany(last) : last;
        }
        finally
        {
            GiveBack();
        }
    }

    // Null when nothing came for too long.
    private async ValueTask<ReadResult?> TryReadAsync(CancellationTokenSource idle, CancellationToken stop)
    {
        // Not begun when bytes are there already, which is nearly always.
        if (!input.TryRead(out var read))
        {
            idle.CancelAfter(limits.IdleTime);
            read = await input.ReadAsync(CancellationToken.None);
            idle.CancelAfter(Timeout.InfiniteTimeSpan);
        }

        if (!read.IsCanceled)
            return read;
        input.AdvanceTo(read.Buffer.Start);
        stop.ThrowIfCancellationRequested();
        return null;
    }

    // Everything read is consumed at once: a line that waited in the pipe would hold up the connection behind it.
    private bool TryTakeLine(ref ReadOnlySequence<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            var segment = rest.FirstSpan;
            var end = segment.IndexOf((byte)'\n');
            Append(end < 0 ? segment : segment[..end]);
            rest = rest.Slice(end < 0 ? segment.Length : end + 1);
            if (end >= 0)
                return true;
        }

        return false;
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        // One more than allowed: it may be the CR of the line's end.
        _isTooLong |= part.Length > limits.MaxLineBytes + 1L - _length;
        if (_isTooLong)
        {
            GiveBack();
            return;
        }

        if (_length + part.Length > _lent.Length)
            Grow(_length + part.Length);
        part.CopyTo(_lent.AsSpan(_length));
        _length += part.Length;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(Math.Max(needed, 2L * _lent.Length), FirstBuffer), limits.MaxLineBytes + 1L));
        _lent.AsSpan(0, _length).CopyTo(larger);
        var length = _length;
        GiveBack();
        (_lent, _length) = (larger, length);
    }

    private void GiveBack()
    {
        if (_lent.Length > 0)
            ArrayPool<byte>.Shared.Return(_lent);
        (_lent, _length) = ([], 0);
    }

    // The line that has ended; null for a blank one.
    private InputLine? EndLine()
    {
        var number = _number++;
        var bytes = _lent.AsSpan(0, _length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes[3..].CopyTo(bytes);
            bytes = bytes[..^3];
        }

        if (bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        if (_isTooLong || bytes.Length > limits.MaxLineBytes)
        {
            _isTooLong = false;
            GiveBack();
            return InputLine.Refused(number, TooLong());
        }

        if (bytes.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            _length = 0;
            return null;
        }

        var line = InputLine.Of(number, _lent, bytes.Length);
        (_lent, _length) = ([], 0);
        return line;
    }

    private Problem TooLong() => new(ProblemType.TooLarge, FormattableString.Invariant($"A line may have {limits.MaxLineBytes:N0} bytes."))
    {
        Limit = nameof(BatchLimits.MaxLineBytes),
        Allowed = limits.MaxLineBytes,
    };

    private Problem TooSlow() => new(
        ProblemType.RequestTimeout, FormattableString.Invariant($"A batch must send something every {limits.IdleTime.TotalSeconds:0.###} s; nothing from here on was read."))
    {
        Limit = nameof(BatchLimits.IdleTime),
        Allowed = (long)limits.IdleTime.TotalMilliseconds,
    };

    private InputLine TooMany(InputLine line)
    {
        line.Dispose();
        return InputLine.Refused(line.Number, new Problem(
            ProblemType.TooLarge, FormattableString.Invariant($"A batch may have {limits.MaxLines:N0} lines; nothing from here on was read."))
        {
            Limit = nameof(BatchLimits.MaxLines),
            Allowed = limits.MaxLines,
        });
    }
}
