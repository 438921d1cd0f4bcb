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
        var written = 0;
        var due = space;
        foreach (var c in text)
        {
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
