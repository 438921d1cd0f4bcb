using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Lede.Cli.Archives;

/// <summary>Decodes DEFLATE (RFC 1951). The framework's own decoder does not say where the coded data end, without which the members of an
/// archive have no offsets, and takes data cut short for data that end; SharpZipLib's, which does say, leaves its arrays at codes that are none.</summary>
internal sealed partial class Inflater(ReplayBuffer input)
{
    private const int History = 32 * 1024; // as far back as a copy may reach
    private const int Room = 64 * 1024;
    private const int LongestCopy = 258;

    private const int Step = 16; // bytes copied at once; the last time there may be fewer, and what is behind them is overwritten

    private readonly byte[] _window = new byte[History + Room + LongestCopy + Step];
    private readonly HuffmanTable _literals = new(DeflateSymbols.Literals);
    private readonly HuffmanTable _distances = new(DeflateSymbols.Distances);
    private readonly HuffmanTable _lengths = new(DeflateSymbols.Lengths);
    private ulong _bits;
    private int _count;
    private int _at;
    private int _storedLeft;
    private Part _part;
    private bool _isLast;

    private enum Part
    {
        Header,
        Stored,
        Coded,
        Done,
    }

    /// <summary>Why decoding stopped before the end; <c>null</c> otherwise.</summary>
    public string? Fault { get; private set; }

    /// <summary>Begins a new stream of coded data.</summary>
    public void Start()
    {
        (_bits, _count, _at, _storedLeft, _part, _isLast) = (0, 0, 0, 0, Part.Header, false);
        Fault = null;
    }

    /// <summary>The next decoded bytes, valid until the next call. After the last ones the input stands behind the coded data.</summary>
    /// <param name="enough">Stop soon after so many; at most 64 KiB come.</param>
    /// <returns>Empty at the end, and with a <see cref="Fault"/>.</returns>
    public ReadOnlyMemory<byte> Read(int enough = Room)
    {
        if (_at > History)
        {
            _window.AsSpan(_at - History, History).CopyTo(_window);
            _at = History;
        }

        var from = _at;
        var until = from + Math.Min(enough, Room);
        while (_at < until && _part != Part.Done && Fault is null)
        {
            switch (_part)
            {
                case Part.Header:
                    ReadHeader();
                    break;
                case Part.Stored:
                    CopyStored(until);
                    break;
                default:
                    Decode(until);
                    break;
            }
        }

        return _window.AsMemory(from, _at - from);
    }

    private void ReadHeader()
    {
        if (_isLast)
        {
            GiveBack();
            _part = Part.Done;
            return;
        }

        _isLast = Take(1) == 1;
        switch (Take(2))
        {
            case 0:
                StartStored();
                break;
            case 1:
                _part = Part.Coded;
                _literals.Build(DeflateSymbols.FixedLiterals);
                _distances.Build(DeflateSymbols.FixedDistances);
                break;
            case 2:
                _part = Part.Coded;
                ReadCodes();
                break;
            default:
                Fault ??= "a block of the coded data is of no known kind";
                break;
        }
    }

    private void StartStored()
    {
        Take(_count & 7);
        _storedLeft = Take(16);
        if (Take(16) != (_storedLeft ^ 0xFFFF))
            Fault ??= "a stored block's length contradicts itself";
        GiveBack();
        _part = Part.Stored;
    }

    private void CopyStored(int until)
    {
        while (_storedLeft > 0 && _at < until)
        {
            if (input.Available.IsEmpty && !input.Fill())
            {
                Fault = CutShort;
                return;
            }

            var part = input.Available[..Math.Min(Math.Min(_storedLeft, until - _at), input.Available.Length)];
            part.CopyTo(_window.AsSpan(_at));
            _at += part.Length;
            _storedLeft -= part.Length;
            input.Advance(part.Length);
        }

        if (_storedLeft == 0)
            _part = Part.Header;
    }

    private void ReadCodes()
    {
        var literals = Take(5) + 257;
        var distances = Take(5) + 1;
        var lengths = DeflateSymbols.ReadLengths(this, _lengths, literals + distances);
        if (Fault is null && (lengths is null || lengths[256] == 0
            || !_literals.Build(lengths.AsSpan(0, literals)) || !_distances.Build(lengths.AsSpan(literals, distances))))
            Fault = "a block's codes are none";
    }

    private const string CutShort = "the coded data end too soon";

    /// <summary>Takes the next bits as a number; sets <see cref="Fault"/> when there are none.</summary>
    internal int Take(int count)
    {
        while (_count < count)
        {
            if (input.Available.IsEmpty && !input.Fill())
            {
                Fault ??= CutShort;
                return 0;
            }

            _bits |= (ulong)input.Available[0] << _count;
            _count += 8;
            input.Advance(1);
        }

        var value = (int)_bits & ((1 << count) - 1);
        Drop(count);
        return value;
    }

    /// <summary>The entry of a code the next bits select, which are taken; 0 with a <see cref="Fault"/>.</summary>
    internal uint Take(HuffmanTable code)
    {
        Refill();
        var entry = code.Find(_bits);
        var length = HuffmanTable.LengthOf(entry);
        if ((entry & HuffmanTable.KindMask) == 0 || length > _count)
        {
            Fault ??= length > _count || _count == 0 ? CutShort : "bits that are no code";
            return 0;
        }

        Drop(length);
        return entry;
    }

    private void Decode(int until)
    {
        DecodeOrdinary(until - MostLiterals + 1);
        while (_at < until)
        {
            var entry = Take(_literals);
            switch (entry & HuffmanTable.KindMask)
            {
                case HuffmanTable.Literal:
                    _window[_at++] = (byte)HuffmanTable.ValueOf(entry);
                    break;
                case HuffmanTable.Copy:
                    // A length and a distance have 48 bits at most, which one refill gives.
                    CopyBack(ValueWithExtra(entry), ValueWithExtra(Take(_distances)));
                    break;
                case HuffmanTable.End:
                    _part = Part.Header;
                    return;
            }

            if (Fault is not null)
                return;
        }
    }

    private int ValueWithExtra(uint entry)
    {
        var extra = HuffmanTable.ExtraBitsOf(entry);
        if (extra > _count)
        {
            Fault ??= CutShort;
            return 0;
        }

        var value = HuffmanTable.ValueOf(entry) + ((int)_bits & ((1 << extra) - 1));
        Drop(extra);
        return value;
    }

    private void CopyBack(int length, int distance)
    {
        if (Fault is not null)
            return;
        if (distance > _at || distance == 0)
        {
            Fault = "a copy reaches back before the beginning";
            return;
        }

        Repeat(_at, distance, length);
        _at += length;
    }

    // A copy may reach into what it writes itself.
    private void Repeat(int at, int distance, int length)
    {
        if (distance >= Step)
        {
            for (var done = 0; done < length; done += Step)
                Vector128.Create(_window.AsSpan(at - distance + done, Step)).CopyTo(_window.AsSpan(at + done, Step));
            return;
        }

        var to = _window.AsSpan(at, length);
        if (distance == 1)
        {
            to.Fill(_window[at - 1]);
            return;
        }

        var from = _window.AsSpan(at - distance, length);
        for (var i = 0; i < to.Length; i++)
            to[i] = from[i];
    }

    // At least 56 bits, unless fewer are left.
    private void Refill()
    {
        if (_count >= 48)
            return;
        var available = input.Available;
        if (available.Length >= 8)
        {
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(available) << _count;
            input.Advance((63 - _count) >> 3);
            _count |= 56;
            return;
        }

        while (_count < 56 && (!input.Available.IsEmpty || input.Fill()))
        {
            _bits |= (ulong)input.Available[0] << _count;
            _count += 8;
            input.Advance(1);
        }
    }

    private void Drop(int count)
    {
        _bits >>= count;
        _count -= count;
    }

    // Bits read ahead go back, whole bytes of them: what follows is not coded.
    private void GiveBack()
    {
        input.Back(_count >> 3);
        (_bits, _count) = (0, 0);
    }
}
