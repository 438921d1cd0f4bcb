namespace Lede.Wire;

/// <summary>A passage that copy sets in from the rest, with blank lines around it: what somebody wrote, quoted at length.</summary>
internal static class IndentedQuote
{
    // Less is the indent of a paragraph's first line, or a slip.
    private const int Least = 4;
    private const int LeastTab = 1;

    /// <summary>One past the last line of the quotation that starts at a line; <paramref name="first"/> itself when none does.</summary>
    public static int End(string text, List<CopyLine> lines, int first)
    {
        if (first == 0 || !lines[first].AfterBlank || !IsSetIn(text, lines[first]) || lines[first - 1].Indent > 0)
            return first;
        var end = first;
        while (end < lines.Count && lines[end].Indent == lines[first].Indent && (end == first || !lines[end].AfterBlank))
        {
            if (!IsProse(text, lines[end]))
                return first;
            end++;
        }

        // The story goes on where it stood before, and the last line is the end of a sentence.
        var closed = end < lines.Count && lines[end].AfterBlank && lines[end].Indent == 0;
        return closed && LineEnd.IsStop(text, lines[end - 1].Span) ? end : first;
    }

    private static bool IsSetIn(string text, CopyLine line) => line.Indent >= (text[line.Span.Start - 1] == '\t' ? LeastTab : Least);

    // No item of a list, and no row of a table, whose columns stand apart.
    private static bool IsProse(string text, CopyLine line)
    {
        var words = text.AsSpan(line.Span.Start, line.Span.Length);
        return ListMark.Read(words, out _, out _) == ListMarkKind.None && !words.Contains("  ", StringComparison.Ordinal) && !words.Contains('\t');
    }
}
