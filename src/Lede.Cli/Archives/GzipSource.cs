using System.Buffers.Binary;
using System.IO.Hashing;

namespace Lede.Cli.Archives;

/// <summary>Decodes gzip (RFC 1952): one member, or many on end. At a member that is broken it stops with a fault, from which it can go on at the
/// next member that is sound.</summary>
internal sealed class GzipSource(ReplayBuffer input)
{
    private readonly Inflater _inflater = new(input);
    private readonly Crc32 _checksum = new();
    private readonly List<(long DecodedBefore, long Member)> _begun = [];
    private ReadOnlyMemory<byte> _decoded;
    private uint _length;
    private bool _isInside;

    /// <summary>The bytes gzip begins with: its magic number, and the only method there is.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Offset of the member read last; with a <see cref="Fault"/>, of the broken one.</summary>
    public long Member { get; private set; }

    /// <summary>Offset behind the last member that was read whole.</summary>
    public long MemberEnd { get; private set; }

    /// <summary>Bytes decoded and read before <see cref="Member"/>.</summary>
    public long DecodedBefore { get; private set; }

    /// <summary>Bytes decoded and read so far.</summary>
    public long Decoded { get; private set; }

    /// <summary>The member that holds a decoded byte, and where in what it decodes to. Of what is asked for once, nothing before is asked for again.</summary>
    public (long Member, long Inner) Find(long decoded)
    {
        var later = _begun.FindIndex(begun => begun.DecodedBefore > decoded);
        _begun.RemoveRange(0, (later < 0 ? _begun.Count : later) - 1);
        return (_begun[0].Member, decoded - _begun[0].DecodedBefore);
    }

    /// <summary>Whether a decoded byte is the first of its member.</summary>
    public bool IsFirst(long decoded) => _begun.Exists(begun => begun.DecodedBefore == decoded);

    /// <summary>Why no more bytes come, in words; <c>null</c> without a fault.</summary>
    public string? Fault { get; private set; }

    /// <summary>See <see cref="ByteSource"/>; what one call gives is of one member.</summary>
    public int Read(Span<byte> buffer)
    {
        while (_decoded.IsEmpty)
        {
            if (Fault is not null || (!_isInside && !Open()))
                return 0;
            _decoded = _inflater.Read();
            _checksum.Append(_decoded.Span);
            _length += (uint)_decoded.Length;
            if (_decoded.IsEmpty)
                Close();
        }

        var part = _decoded[..Math.Min(_decoded.Length, buffer.Length)];
        part.Span.CopyTo(buffer);
        _decoded = _decoded[part.Length..];
        Decoded += part.Length;
        return part.Length;
    }

    /// <summary>Leaves a broken member for the next that decodes to what begins with <paramref name="opening"/>.</summary>
    /// <returns>Whether there is one; if not, everything is read.</returns>
    public bool Resume(ReadOnlySpan<byte> opening)
    {
        // Whoever left it passes over all that came of it.
        _begun.Clear();
        _decoded = default;
        _isInside = false;
        if (input.Return() && input.Ensure(1))
            input.Advance(1);
        while (FindMagic())
        {
            Fault = null;
            input.Mark();
            if (Open() && _inflater.Read(opening.Length).Span.StartsWith(opening))
            {
                input.Return();
                _isInside = false;
                return true;
            }

            input.Return();
            input.Advance(1);
        }

        Fault = null;
        _isInside = false;
        return false;
    }

    private bool Open()
    {
        // Tapes and some tools fill up with zeros.
        while (input.Ensure(1) && input.Available[0] == 0)
            input.Advance(Math.Max(1, input.Available.IndexOfAnyExcept((byte)0)));
        (Member, DecodedBefore) = (input.Position, Decoded);
        if (!input.Ensure(1))
            return false;
        input.Mark();
        Fault = GzipHeader.Skip(input);
        if (Fault is not null)
            return false;
        _inflater.Start();
        _checksum.Reset();
        _length = 0;
        _isInside = true;
        // An empty member leaves its place to the next.
        if (_begun.Count > 0 && _begun[^1].DecodedBefore == Decoded)
            _begun.RemoveAt(_begun.Count - 1);
        _begun.Add((Decoded, Member));
        return true;
    }

    private void Close()
    {
        _isInside = false;
        Fault = _inflater.Fault;
        if (Fault is not null)
            return;
        if (!input.Ensure(8))
        {
            Fault = "it is cut short before its checksum";
            return;
        }

        var trailer = input.Available[..8];
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != _checksum.GetCurrentHashAsUInt32()
            || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != _length)
        {
            Fault = "its checksum does not match what it decodes to";
            return;
        }

        input.Advance(8);
        MemberEnd = input.Position;
    }

    private bool FindMagic()
    {
        while (true)
        {
            var at = input.Available.IndexOf(Magic);
            if (at >= 0)
            {
                input.Advance(at);
                return true;
            }

            // The magic number may lie across what is here and what comes.
            input.Advance(Math.Max(0, input.Available.Length - (Magic.Length - 1)));
            if (!input.Fill())
                return false;
        }
    }
}
