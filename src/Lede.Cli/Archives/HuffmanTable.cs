namespace Lede.Cli.Archives;

/// <summary>A Huffman code of RFC 1951, for look-up by the next bits. Codes longer than <see cref="Primary"/> bits go on in tables behind the first.</summary>
/// <param name="symbols">What each symbol means: an entry without its code length.</param>
internal sealed class HuffmanTable(uint[] symbols)
{
    public const int LongestCode = 15;
    public const uint Literal = 1 << 5, Copy = 2 << 5, End = 3 << 5, KindMask = 7 << 5;

    private const uint Further = 4 << 5;
    private const int Primary = 10;

    // Entry: bits 0-4 length of the code (0: none such), 5-7 kind, 8-12 extra bits, 16-31 value.
    private uint[] _entries = new uint[2 << Primary];
    private int _subBits;
    private int _free;

    public static int LengthOf(uint entry) => (int)(entry & 31);

    public static int ExtraBitsOf(uint entry) => (int)((entry >> 8) & 31);

    public static int ValueOf(uint entry) => (int)(entry >> 16);

    public static uint Entry(uint kind, int value, int extraBits = 0) => kind | ((uint)extraBits << 8) | ((uint)value << 16);

    /// <summary>The entry the next bits select; its length is 0 when no code begins like that.</summary>
    public uint Find(ulong bits)
    {
        var entry = _entries[(int)bits & ((1 << Primary) - 1)];
        return (entry & KindMask) == Further ? _entries[ValueOf(entry) + ((int)(bits >> Primary) & ((1 << ExtraBitsOf(entry)) - 1))] : entry;
    }

    /// <summary>Takes the code with these lengths, one a symbol, 0 for symbols without a code.</summary>
    /// <returns>Whether they make a code: every sequence of bits means one thing, but for a lone code of one bit.</returns>
    public bool Build(ReadOnlySpan<byte> lengths)
    {
        Span<int> next = stackalloc int[LongestCode + 2];
        var longest = FirstCodes(lengths, next);
        if (longest < 0)
            return false;

        _subBits = Math.Max(0, longest - Primary);
        _free = 1 << Primary;
        Array.Clear(_entries, 0, _free);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] is var length and > 0)
                Put(Reversed(next[length]++, length), length, symbols[symbol] | length);
        }

        return true;
    }

    // The first code of each length; the longest length, negative when the lengths make no code.
    private static int FirstCodes(ReadOnlySpan<byte> lengths, Span<int> first)
    {
        Span<int> count = stackalloc int[LongestCode + 1];
        count.Clear();
        foreach (var length in lengths)
            count[length]++;
        count[0] = 0;
        var longest = count.LastIndexOfAnyExcept(0);
        var code = 0;
        for (var length = 1; length <= longest; length++)
        {
            code = (code + count[length - 1]) << 1;
            first[length] = code;
            if (code + count[length] > 1 << length)
                return -1;
        }

        var isWhole = longest <= 0 || first[longest] + count[longest] == 1 << longest;
        return isWhole || longest == 1 ? Math.Max(longest, 0) : -1;
    }

    private void Put(int code, int length, uint entry)
    {
        if (length <= Primary)
        {
            for (var at = code; at < 1 << Primary; at += 1 << length)
                _entries[at] = entry;
            return;
        }

        var prefix = code & ((1 << Primary) - 1);
        var link = _entries[prefix] == 0 ? NewSubTable() : _entries[prefix];
        _entries[prefix] = link;
        var table = ValueOf(link);
        for (var at = code >> Primary; at < 1 << _subBits; at += 1 << (length - Primary))
            _entries[table + at] = entry;
    }

    private uint NewSubTable()
    {
        var table = _free;
        _free += 1 << _subBits;
        if (_free > _entries.Length)
            Array.Resize(ref _entries, 2 * _entries.Length);
        Array.Clear(_entries, table, 1 << _subBits);
        return Entry(Further, table, _subBits);
    }

    private static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++, code >>= 1)
            reversed = (reversed << 1) | (code & 1);
        return reversed;
    }
}
