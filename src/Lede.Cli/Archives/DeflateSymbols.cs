namespace Lede.Cli.Archives;

/// <summary>The alphabets of RFC 1951, section 3.2.</summary>
internal static class DeflateSymbols
{
    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>The lengths of codes themselves.</summary>
    public static uint[] Lengths { get; } = [.. Enumerable.Range(0, LengthOrder.Length).Select(value => HuffmanTable.Entry(HuffmanTable.Literal, value))];

    /// <summary>Literals, the end of a block, and lengths of copies; two symbols that never occur.</summary>
    public static uint[] Literals { get; } =
    [
        .. Enumerable.Range(0, 256).Select(value => HuffmanTable.Entry(HuffmanTable.Literal, value)),
        HuffmanTable.Entry(HuffmanTable.End, 0),
        .. Enumerable.Range(0, 28).Select(symbol => Stepped(symbol, 3, 4)),
        HuffmanTable.Entry(HuffmanTable.Copy, 258),
        0, 0,
    ];

    /// <summary>Distances of copies; two symbols that never occur.</summary>
    public static uint[] Distances { get; } = [.. Enumerable.Range(0, 30).Select(symbol => Stepped(symbol, 1, 2)), 0, 0];

    public static byte[] FixedLiterals { get; } =
    [
        .. Enumerable.Repeat((byte)8, 144), .. Enumerable.Repeat((byte)9, 112), .. Enumerable.Repeat((byte)7, 24), .. Enumerable.Repeat((byte)8, 8),
    ];

    public static byte[] FixedDistances { get; } = [.. Enumerable.Repeat((byte)5, 32)];

    /// <summary>Reads the code lengths that open a block with codes of its own.</summary>
    /// <param name="input">Gives the bits.</param>
    /// <param name="code">Takes the code that the lengths are written in.</param>
    /// <param name="count">How many there are.</param>
    /// <returns><c>null</c> when they are none, or with a fault of the input.</returns>
    public static byte[]? ReadLengths(Inflater input, HuffmanTable code, int count)
    {
        var lengths = new byte[LengthOrder.Length];
        var given = input.Take(4) + 4;
        for (var i = 0; i < given; i++)
            lengths[LengthOrder[i]] = (byte)input.Take(3);
        if (!code.Build(lengths))
            return null;

        var all = new byte[count];
        for (var at = 0; at < count && input.Fault is null;)
        {
            var symbol = HuffmanTable.ValueOf(input.Take(code));
            if (symbol < 16)
            {
                all[at++] = (byte)symbol;
                continue;
            }

            if (symbol == 16 && at == 0)
                return null;
            var (value, times) = symbol switch
            {
                16 => (all[at - 1], 3 + input.Take(2)),
                17 => ((byte)0, 3 + input.Take(3)),
                _ => ((byte)0, 11 + input.Take(7)),
            };
            if (times > count - at)
                return null;
            all.AsSpan(at, times).Fill(value);
            at += times;
        }

        return all;
    }

    // Groups of symbols share a number of extra bits; each symbol begins where the one before ends.
    private static uint Stepped(int symbol, int first, int group)
    {
        var extra = Math.Max(0, (symbol / group) - 1);
        var value = first;
        for (var i = 0; i < symbol; i++)
            value += 1 << Math.Max(0, (i / group) - 1);
        return HuffmanTable.Entry(HuffmanTable.Copy, value, extra);
    }
}
