namespace Lede.Wire;

/// <summary>The column at which copy was hard-wrapped, and which of its line breaks are only wraps.</summary>
/// <param name="Column">Width of a full line; 0 when each line is a paragraph of its own.</param>
internal readonly record struct LineWrap(int Column)
{
    // Newsroom systems wrap between 40 and 80 columns; wider lines are paragraphs, narrower ones verse or tables.
    private const int Narrowest = 30;
    private const int Widest = 100;

    /// <summary>Finds out how the copy was laid out.</summary>
    public static LineWrap Of(string text, List<CopyLine> lines)
    {
        var column = Percentile(lines);
        if (column is < Narrowest or > Widest)
            return default;

        var wrap = new LineWrap(column);
        int pairs = 0, wrapped = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            // Short lines are headers, verse or the ends of paragraphs, whatever the layout.
            if (lines[i + 1].AfterBlank || lines[i].Width * 2 < column)
                continue;
            pairs++;
            if (wrap.IsFull(text, lines[i], lines[i + 1]) && !LineEnd.IsStop(text, lines[i].Span))
                wrapped++;
        }

        // In wrapped copy nine breaks in ten are inside a sentence, less where paragraphs follow one another without a blank line.
        return wrapped * 5 >= pairs * 2 && wrapped > 0 ? wrap : default;
    }

    /// <summary>Whether the break between two neighbouring lines is only a wrap.</summary>
    public bool Joins(string text, CopyLine line, CopyLine next, int firstIndent)
    {
        if (Column == 0 || next.AfterBlank || line.Width > Widest)
            return false;
        // A deeper first line opens a paragraph, except under a bullet, where it hangs.
        if (next.Indent > line.Indent + 1 && !(ListMark.Read(text, line.Span, out _) != ListMarkKind.None && next.Indent <= firstIndent + 6))
            return false;
        if (IsFull(text, line, next))
            return !(LineEnd.IsStop(text, line.Span) && next.Indent >= 2 && next.Indent == firstIndent);
        return !LineEnd.IsStop(text, line.Span) && char.IsLower(text[next.Span.Start]) && line.Width * 2 > Column;
    }

    // Full: the next line's first word would not have fitted.
    private bool IsFull(string text, CopyLine line, CopyLine next) => line.Width + 1 + FirstWord(text, next.Span) > Column;

    private static int FirstWord(string text, CharSpan line)
    {
        var word = text.AsSpan(line.Start, line.Length);
        var end = word.IndexOfAny(' ', '\t');
        // Chinese and Japanese wrap between any two characters.
        return word[0] >= '\u2E80' ? 1 : end < 0 ? word.Length : end;
    }

    // The width that 19 lines in 20 keep, and all but one in short copy, so that a long address or table row does not count.
    private static int Percentile(List<CopyLine> lines)
    {
        Span<int> counts = stackalloc int[Widest + 2];
        counts.Clear();
        foreach (var line in lines)
            counts[Math.Min(line.Width, Widest + 1)]++;
        var left = lines.Count < 8 ? 0 : Math.Max(1, lines.Count / 20);
        var width = Widest + 1;
        while (width > 0 && left >= counts[width])
            left -= counts[width--];
        return width;
    }
}
