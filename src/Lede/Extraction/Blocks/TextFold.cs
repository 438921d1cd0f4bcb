using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lede.Extraction.Blocks;

/// <summary>Characters as a reader sees them: white space folded to one space, invisible characters gone.</summary>
internal static class TextFold
{
    /// <param name="text">Characters of a text node.</param>
    /// <param name="target">At least one longer than <paramref name="text"/>.</param>
    /// <param name="atStart">Whether the block has no characters yet, or ends with a line break: then no space leads.</param>
    /// <param name="space">Whether a space is due before the next character; on return, after the last.</param>
    /// <returns>Characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> target, bool atStart, ref bool space)
    {
        int written = 0, at = 0;
        var due = space;
        while (at < text.Length)
        {
            // A stretch of plain text is copied as it is; what begins or ends with a space goes through the letters below.
            if (text[at] > ' ' && PlainLength(text[at..]) is > 0 and var plain)
            {
                if (due && !(atStart && written == 0))
                    target[written++] = ' ';
                text.Slice(at, plain).CopyTo(target[written..]);
                at += plain;
                due = text[at - 1] == ' ';
                written += plain - (due ? 1 : 0);
                continue;
            }

            var c = text[at++];
            if (c <= ' ' || c == '\u00A0' || c >= '\u1680' && IsFolded(c))
            {
                due = true;
                continue;
            }

            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060')
                continue;
            if (due && !(atStart && written == 0))
                target[written++] = ' ';
            due = false;
            target[written++] = c;
        }

        space = due;
        return written;
    }

    // Characters up to the first that folds, is invisible or is a space behind a space.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var width = Vector256<ushort>.Count;
        var spaceBefore = 0u;
        for (var at = 0; at + width <= characters.Length; at += width)
        {
            var odd = Odd(Vector256.Create(characters[at..]), ref spaceBefore);
            if (odd != 0)
                return at + BitOperations.TrailingZeroCount(odd);
        }

        // The zeros behind the rest are odd and end it.
        var done = characters.Length & -width;
        Span<ushort> rest = stackalloc ushort[width];
        rest.Clear();
        characters[done..].CopyTo(rest);
        return done + Math.Min(characters.Length - done, BitOperations.TrailingZeroCount(Odd(Vector256.Create<ushort>(rest), ref spaceBefore)));
    }

    // A bit for each character that is not plain; and whether a space stands before the next sixteen.
    private static uint Odd(Vector256<ushort> vector, ref uint spaceBefore)
    {
        var odd = Vector256.LessThan(vector, Vector256.Create((ushort)' ')) | Vector256.Equals(vector, Vector256.Create((ushort)0xA0))
            | Vector256.Equals(vector, Vector256.Create((ushort)0xAD));
        if (Vector256.GreaterThanOrEqualAny(vector, Vector256.Create((ushort)0x1680)))
        {
            // The space marks, the general punctuation but dashes and quotes, the ideographic space, the byte order mark.
            odd |= Vector256.Equals(vector, Vector256.Create((ushort)0x1680)) | Vector256.Equals(vector, Vector256.Create((ushort)0x3000))
                | Vector256.Equals(vector, Vector256.Create((ushort)0xFEFF))
                | Vector256.LessThan(vector - Vector256.Create((ushort)0x2000), Vector256.Create((ushort)0x10))
                | Vector256.LessThan(vector - Vector256.Create((ushort)0x2028), Vector256.Create((ushort)0x48));
        }

        var spaces = Vector256.Equals(vector, Vector256.Create((ushort)' ')).ExtractMostSignificantBits();
        var bits = odd.ExtractMostSignificantBits() | spaces & (spaces << 1 | spaceBefore);
        spaceBefore = spaces >> Vector256<ushort>.Count - 1;
        return bits;
    }

    /// <summary>Preformatted text: only line ends are made LF.</summary>
    public static int Copy(ReadOnlySpan<char> text, Span<char> target)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r')
                target[written++] = text[i];
            else if (i + 1 == text.Length || text[i + 1] != '\n')
                target[written++] = '\n';
        }

        return written;
    }

    private static bool IsFolded(char c) => c is '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
