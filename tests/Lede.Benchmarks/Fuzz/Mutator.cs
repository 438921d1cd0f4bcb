using System.Buffers;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Changes inputs in ways that mean something to a parser: pieces that begin and end at marks of the language, rather than bits alone.</summary>
internal sealed class Mutator(FuzzCorpus corpus)
{
    private const int Most = 1 << 20;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("<&\"=> \n"u8);

    /// <summary>A changed copy of an input.</summary>
    /// <param name="input">What to change.</param>
    /// <param name="words">Words of its language.</param>
    /// <param name="dice">Decides.</param>
    public byte[] Mutate(byte[] input, IReadOnlyList<byte[]> words, Dice dice)
    {
        var changes = dice.Small(24);
        for (var i = 0; i < changes && input.Length < Most; i++)
            input = Change(input, words, dice);
        return input;
    }

    private byte[] Change(byte[] input, IReadOnlyList<byte[]> words, Dice dice) => dice.Below(12) switch
    {
        0 or 1 or 2 => Splice(input, Place(input, dice), 0, dice.Of(words)),
        3 => Splice(input, Place(input, dice), Length(input, dice), dice.Of(words)),
        4 => Splice(input, dice.Below(input.Length + 1), 0, Flood(dice.Of(words), dice)),
        5 => Splice(input, Place(input, dice), Length(input, dice), []),
        6 => Duplicate(input, dice),
        7 => Cross(input, dice),
        8 => Flip(input, dice),
        9 => input[..dice.Below(input.Length + 1)],
        10 => Swap(input, dice),
        _ => Recode(input, dice),
    };

    // Where something of the language begins, as a rule.
    private static int Place(byte[] input, Dice dice)
    {
        var from = dice.Below(input.Length + 1);
        if (dice.Once(4))
            return from;
        var found = input.AsSpan(from).IndexOfAny(Marks);
        return found < 0 ? from : from + found;
    }

    private static int Length(byte[] input, Dice dice) => dice.Small(Math.Max(1, input.Length / 2));

    private static byte[] Splice(byte[] input, int at, int removed, ReadOnlySpan<byte> piece)
    {
        removed = Math.Min(removed, input.Length - at);
        var output = new byte[input.Length - removed + piece.Length];
        input.AsSpan(0, at).CopyTo(output);
        piece.CopyTo(output.AsSpan(at));
        input.AsSpan(at + removed).CopyTo(output.AsSpan(at + piece.Length));
        return output;
    }

    private static byte[] Flood(byte[] word, Dice dice)
    {
        var times = dice.Small(dice.Once(50) ? 4096 : 64);
        var flood = new byte[word.Length * times];
        for (var i = 0; i < times; i++)
            word.CopyTo(flood, i * word.Length);
        return flood;
    }

    private static byte[] Piece(byte[] input, Dice dice)
    {
        var from = Place(input, dice);
        return input[from..Math.Min(input.Length, from + Length(input, dice))];
    }

    private static byte[] Duplicate(byte[] input, Dice dice) => Splice(input, Place(input, dice), 0, Piece(input, dice));

    private byte[] Cross(byte[] input, Dice dice) => Splice(input, Place(input, dice), Length(input, dice), Piece(corpus.Any(dice), dice));

    private static byte[] Flip(byte[] input, Dice dice)
    {
        var output = (byte[])input.Clone();
        for (var i = dice.Small(8); i > 0 && output.Length > 0; i--)
            output[dice.Below(output.Length)] = dice.Once(2) ? (byte)dice.Below(256) : (byte)(output[dice.Below(output.Length)] ^ (1 << dice.Below(8)));
        return output;
    }

    private static byte[] Swap(byte[] input, Dice dice)
    {
        var (one, other) = (Place(input, dice), Place(input, dice));
        return [.. input.AsSpan(Math.Min(one, other)), .. input.AsSpan(0, Math.Min(one, other))];
    }

    // The same bytes under another byte order mark, doubled as UTF-16 has them, or with the high bit of a few set.
    private static byte[] Recode(byte[] input, Dice dice)
    {
        switch (dice.Below(6))
        {
            case 0:
                return [0xEF, 0xBB, 0xBF, .. input];
            case 1:
                return [0xFF, 0xFE, .. Doubled(input, 0)];
            case 2:
                return [0xFE, 0xFF, .. Doubled(input, 1)];
            case 3:
                return Doubled(input, dice.Below(2));
            default:
                var output = (byte[])input.Clone();
                for (var i = 1 + output.Length / 50; i > 0 && output.Length > 0; i--)
                    output[dice.Below(output.Length)] |= 0x80;
                return output;
        }
    }

    private static byte[] Doubled(byte[] input, int at)
    {
        var output = new byte[Math.Min(input.Length, Most / 2) * 2];
        for (var i = 0; i < output.Length / 2; i++)
            output[2 * i + at] = input[i];
        return output;
    }
}
