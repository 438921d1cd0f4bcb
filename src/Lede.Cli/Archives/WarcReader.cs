namespace Lede.Cli.Archives;

/// <summary>Reads the records of a WARC file (ISO 28500, versions 1.0 and 1.1), plain, coded record by record, or coded as a whole. Holds one
/// record. What is broken comes back as a record with a fault, and reading goes on at the next one.</summary>
internal sealed class WarcReader
{
    private const int LongestHeader = 64 * 1024;
    private const int Opening = 32; // bytes in which a record shows that it is one

    private readonly ReplayBuffer _input;
    private readonly GzipSource? _gzip;
    private readonly int _mostBytes;
    private readonly Func<WarcFields, ReadOnlySpan<byte>, bool> _wants;

    /// <param name="input">The archive, decoded; holds at least <paramref name="mostBytes"/> and 128 KiB.</param>
    /// <param name="gzip">What decodes it; <c>null</c> for a plain archive.</param>
    /// <param name="mostBytes">Largest block that is read.</param>
    /// <param name="wants">Whether the block of a record is wanted.</param>
    public WarcReader(ReplayBuffer input, GzipSource? gzip, int mostBytes, Func<WarcFields, ReadOnlySpan<byte>, bool> wants) =>
        (_input, _gzip, _mostBytes, _wants) = (input, gzip, mostBytes, wants);

    /// <summary>What a record begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "WARC/"u8;

    /// <summary>The next record; <c>null</c> at the end. The caller disposes it.</summary>
    public WarcRecord? Next()
    {
        SkipLineEnds();
        if (!_input.Ensure(1))
            return _gzip?.Fault is null ? null : BrokenMember(new WarcPlace(_gzip.Member, 0));

        var place = Place();
        _input.Mark();
        if (!_input.Ensure(Magic.Length) || !_input.Available.StartsWith(Magic))
            return Broken(place, "no record begins here");
        var length = HeaderLength();
        if (length < 0)
            return Broken(place, "its header has no end");
        var header = _input.Available[..length];
        var fields = WarcFields.Read(header[(header.IndexOf((byte)'\n') + 1)..]);
        if (fields.ContentLength is not { } block)
            return Broken(place, "it does not say its length");
        _input.Advance(length);
        return block > _mostBytes ? SkipLarge(place, fields, block) : ReadBlock(place, fields, (int)block);
    }

    private WarcRecord ReadBlock(WarcPlace place, WarcFields fields, int length)
    {
        _input.Mark();
        if (!_input.Ensure(length))
            return Broken(place, "it is cut short", fields);
        _input.Advance(length);
        var end = _input.Position;
        SkipLineEnds();
        // What follows shows whether the length was right; asking for it also has the member's checksum compared.
        if (!RecordMayFollow())
        {
            _input.Return();
            return Broken(place, "its length is wrong", fields);
        }

        if (IsFaulty(end))
            return Broken(place, "it is cut short", fields);
        var next = _input.Position;
        place = place with { Length = LengthInFile(place, end) };
        _input.Return();
        var bytes = _input.Available[..length];
        var record = _wants(fields, bytes) ? WarcRecord.Of(place, fields, bytes) : new WarcRecord(place, fields);
        _input.Advance((int)(next - _input.Position));
        return record;
    }

    private bool RecordMayFollow()
    {
        _input.Ensure(Magic.Length);
        var next = _input.Available[..Math.Min(Magic.Length, _input.Available.Length)];
        return Magic.StartsWith(next) || AtMember();
    }

    // Whether the member that holds the bytes up to an offset turned out to be broken.
    private bool IsFaulty(long end) => _gzip?.Fault is not null && _gzip.DecodedBefore < end;

    private long? LengthInFile(WarcPlace place, long end) =>
        _gzip is null ? end - place.Offset
        : place.Inner == 0 && (AtMember() || _input.Available.IsEmpty) ? _gzip.MemberEnd - place.Offset
        : null;

    // Not held, so that there is no way back: the next thing that looks like a record ends one that claims to be larger than is read.
    private WarcRecord SkipLarge(WarcPlace place, WarcFields fields, long length)
    {
        _input.Unmark();
        var end = _input.Position + length;
        _input.Ensure(LongestHeader);
        var isWanted = _wants(fields, _input.Available[..Math.Min(LongestHeader, _input.Available.Length)]);
        return SkipToRecord(end)
            ? new WarcRecord(place, fields) { Fault = "its length is wrong" }
            : new WarcRecord(place, fields) { IsTooLarge = isWanted };
    }

    private WarcRecord Broken(WarcPlace place, string fault, WarcFields? fields = null)
    {
        var behind = _input.Position + 1;
        if (IsFaulty(behind))
            return BrokenMember(place, fields);
        if (_input.Ensure(1))
            _input.Advance(1);
        _input.Unmark();
        // A broken member may decode to nonsense before that shows: one fault, not two.
        if (!SkipToRecord(long.MaxValue) && IsFaulty(behind))
            return BrokenMember(place, fields);
        return new WarcRecord(place, fields ?? new WarcFields()) { Fault = fault };
    }

    private WarcRecord BrokenMember(WarcPlace place, WarcFields? fields = null)
    {
        var fault = _gzip!.Fault!;
        _input.Clear();
        _gzip.Resume(Magic);
        return new WarcRecord(place, fields ?? new WarcFields()) { Fault = $"its gzip member is broken: {fault}" };
    }

    // Whether it stopped at a record before the end it was given.
    private bool SkipToRecord(long end)
    {
        while (_input.Position < end)
        {
            var left = end - _input.Position;
            if (!_input.Ensure(Opening) && _input.Available.IsEmpty)
                return false;
            var available = _input.Available[..(int)Math.Min(_input.Available.Length, left)];
            var at = available.IndexOf(Magic);
            if (at < 0)
            {
                var passed = available.Length == left ? available.Length : Math.Max(1, available.Length - Magic.Length);
                _input.Advance(passed);
                continue;
            }

            _input.Advance(at);
            if (LooksLikeRecord())
                return true;
            _input.Advance(1);
        }

        return false;
    }

    private bool LooksLikeRecord()
    {
        // At the beginning of a line, with a version line that a field follows.
        _input.Ensure(Opening);
        var next = _input.Available[..Math.Min(Opening, _input.Available.Length)];
        var end = next.IndexOf((byte)'\n');
        if (end < 0 || next.IndexOf((byte)'.') > end || (!_input.BeginsLine && !AtMember()))
            return false;
        var field = next[(end + 1)..];
        return field.StartsWith("WARC-"u8) || field.StartsWith("Content-"u8) || field.StartsWith("warc-"u8) || field.StartsWith("content-"u8);
    }

    private void SkipLineEnds()
    {
        while (_input.Ensure(1) && _input.Available[0] is (byte)'\r' or (byte)'\n')
            _input.Advance(1);
    }

    private int HeaderLength()
    {
        for (var searched = 0; searched < LongestHeader;)
        {
            var available = _input.Available[searched..];
            int crlf = available.IndexOf("\r\n\r\n"u8), lf = available.IndexOf("\n\n"u8);
            if (lf >= 0 && (crlf < 0 || lf < crlf))
                return searched + lf + 2;
            if (crlf >= 0)
                return searched + crlf + 4;
            searched = Math.Max(0, _input.Available.Length - 3);
            if (!_input.Fill())
                return -1;
        }

        return -1;
    }

    private bool AtMember() => _gzip is not null && _gzip.IsFirst(_input.Position);

    private WarcPlace Place()
    {
        if (_gzip is null)
            return new WarcPlace(_input.Position, 0);
        var (member, inner) = _gzip.Find(_input.Position);
        return new WarcPlace(member, inner);
    }
}
