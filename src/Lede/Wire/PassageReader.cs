namespace Lede.Wire;

/// <summary>Lines to passages: joins what was hard-wrapped, with one space for each wrap, so that every character keeps its place.</summary>
internal static class PassageReader
{
    /// <param name="text">The copy; on return the article's text.</param>
    /// <param name="stop">Ends the work.</param>
    public static List<Passage> Read(ref string text, CancellationToken stop)
    {
        var lines = CopyLine.Split(text);
        var wrap = LineWrap.Of(text, lines);
        if (wrap.Column > 0 && HyphenatedLines.Mend(text, lines) is var mended && !ReferenceEquals(mended, text))
            lines = CopyLine.Split(text = mended);
        var passages = new List<Passage>(lines.Count);
        char[]? joined = null;
        for (var i = 0; i < lines.Count;)
        {
            if ((passages.Count & 0xFF) == 0)
                stop.ThrowIfCancellationRequested();
            var first = i++;
            var quoteEnd = IndentedQuote.End(text, lines, first);
            if (quoteEnd > first || (wrap.Column > 0 && !StandsAlone(text, lines[first])))
            {
                for (; i < lines.Count && (i < quoteEnd || (quoteEnd == first && Continues(text, wrap, lines, first, i))); i++)
                    (joined ??= text.ToCharArray()).AsSpan(lines[i - 1].Span.End, lines[i].Span.Start - lines[i - 1].Span.End).Replace('\n', ' ');
            }

            passages.Add(new Passage(new CharSpan(lines[first].Span.Start, lines[i - 1].Span.End), i - first) { Kind = quoteEnd > first ? BlockKind.Quote : null });
        }

        if (joined is not null)
            text = new string(joined);
        return passages;
    }

    private static bool Continues(string text, LineWrap wrap, List<CopyLine> lines, int first, int next) =>
        wrap.Joins(text, lines[next - 1], lines[next], lines[first].Indent)
        && ListMark.Read(text, lines[next].Span, out _) == ListMarkKind.None
        && !StandsAlone(text, lines[next]);

    // Lines of the head are one piece of knowledge each and are never part of a paragraph.
    private static bool StandsAlone(string text, CopyLine line)
    {
        var span = text.AsSpan(line.Span.Start, line.Span.Length);
        return HeaderLabels.Find(span, out _, out _) || SlugLine.Is(span) || EndMarkRule.Is(span) || (line.Width < 60 && BylineReader.Is(span));
    }
}
