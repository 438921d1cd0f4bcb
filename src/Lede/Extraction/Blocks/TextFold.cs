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
            // Vectors of plain text are copied as they are; what begins or ends with a space goes through the letters below.
            if (at + Vector128<ushort>.Count < text.Length && text[at] > ' ' && IsPlain(text, at, out var vector))
            {
                if (due && !(atStart && written == 0))
                    target[written++] = ' ';
                vector.CopyTo(MemoryMarshal.Cast<char, ushort>(target[written..]));
                at += Vector128<ushort>.Count;
                due = text[at - 1] == ' ';
                written += Vector128<ushort>.Count - (due ? 1 : 0);
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

    // Whether the next characters hold single spaces at most, nothing that folds and nothing invisible.
    private static bool IsPlain(ReadOnlySpan<char> text, int at, out Vector128<ushort> vector)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text[at..]);
        vector = Vector128.Create(characters);
        var next = Vector128.Create(characters[1..]);
        var space = Vector128.Create((ushort)' ');
        var odd = Vector128.LessThan(vector, space) | (Vector128.Equals(vector, space) & Vector128.Equals(next, space))
            | Vector128.Equals(vector, Vector128.Create((ushort)0xA0)) | Vector128.Equals(vector, Vector128.Create((ushort)0xAD));
        if (Vector128.GreaterThanOrEqualAny(vector, Vector128.Create((ushort)0x1680)))
        {
            // The space marks, the general punctuation but dashes and quotes, the ideographic space, the byte order mark.
            odd |= Vector128.Equals(vector, Vector128.Create((ushort)0x1680)) | Vector128.Equals(vector, Vector128.Create((ushort)0x3000))
                | Vector128.Equals(vector, Vector128.Create((ushort)0xFEFF))
                | Vector128.LessThan(vector - Vector128.Create((ushort)0x2000), Vector128.Create((ushort)0x10))
                | Vector128.LessThan(vector - Vector128.Create((ushort)0x2028), Vector128.Create((ushort)0x48));
        }

        return odd == Vector128<ushort>.Zero;
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
