namespace Lede.Annotation.Quotes;

/// <summary>Pairs quotation marks. Only the outermost pair counts: what is quoted inside a quotation belongs to it.</summary>
internal static class QuotationMarks
{
    // An unclosed quotation is believed only when it is long enough to be speech: shorter ones are stray marks.
    private const int LeastUnclosed = 20;

    public static List<QuotedSpan> Find(Draft draft, CancellationToken stop)
    {
        var found = new List<QuotedSpan>();
        var marks = new List<QuotationMark>();
        var unclosed = (QuotedSpan?)null;
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var block = draft.Blocks[i];
            if (block.Kind is BlockKind.Code or BlockKind.Image or BlockKind.Metadata)
                continue;
            marks.Clear();
            MarkReader.Read(draft.Text.Value, block.Span, marks);
            if (unclosed is { } open)
            {
                var goesOn = marks.Count > 0 && marks[0].CanOpen && marks[0].Start == block.Span.Start;
                var single = IsSingle(draft.Text.Value, open);
                if (single ? goesOn && marks[0].Family == MarkFamily.Single && IsSpeech(draft.Text.Value, open) : goesOn || IsSpeech(draft.Text.Value, open))
                    Add(open with { Continues = goesOn }, found);
            }

            unclosed = new Pairing(marks, Surplus(marks), block.Span, i).Run(draft.Text.Value, found);
        }

        if (unclosed is { } last && !IsSingle(draft.Text.Value, last) && IsSpeech(draft.Text.Value, last))
            found.Add(last);
        return found;
    }

    // An apostrophe looks the same: only the next paragraph tells that it was a mark.
    private static bool IsSingle(string text, QuotedSpan open) => text[open.Span.Start] is '‘' or '\'' && open.Open == 1;

    // What was quoted inside of it before it was known to be open belongs to it.
    private static void Add(QuotedSpan open, List<QuotedSpan> found)
    {
        while (found.Count > 0 && found[^1].Span.Start > open.Span.Start)
            found.RemoveAt(found.Count - 1);
        found.Add(open);
    }

    private static bool IsSpeech(string text, QuotedSpan open) =>
        open.Inner.Length >= LeastUnclosed && char.IsUpper(text[open.Inner.Start]);

    // For each mark how many more closing than opening marks of its family stand from it on: what is left over closes something before.
    private static int[] Surplus(List<QuotationMark> marks)
    {
        Span<int> running = stackalloc int[(int)MarkFamily.Corner + 1];
        var surplus = marks.Count == 0 ? [] : new int[marks.Count];
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            ref var count = ref running[(int)marks[i].Family];
            count += marks[i].Role switch { MarkRole.Open => -1, MarkRole.Close => 1, _ => 0 };
            surplus[i] = count;
        }

        return surplus;
    }

    /// <summary>One walk over the marks of a block.</summary>
    private readonly struct Pairing(List<QuotationMark> marks, int[] surplus, CharSpan block, int blockIndex)
    {
        /// <summary>Adds the pairs; returns the quotation that is still open at the end, if any.</summary>
        public QuotedSpan? Run(string text, List<QuotedSpan> found)
        {
            var i = 0;
            var single = (QuotedSpan?)null;
            while (i < marks.Count)
            {
                if (!marks[i].CanOpen || marks[i] is { Family: MarkFamily.Single, Role: MarkRole.Either })
                {
                    i++;
                    continue;
                }

                var (close, next) = Close(text, i);
                if (close >= 0)
                    found.Add(Pair(marks[i], marks[close]));
                else if (next == marks.Count && marks[i].Family is MarkFamily.Double or MarkFamily.Guillemet)
                    return Pair(marks[i], null);
                else if (marks[i].Family == MarkFamily.Single && text[marks[i].Start] is '‘' or '\'')
                    single = Pair(marks[i], null);
                i = next;
            }

            return single;
        }

        private QuotedSpan Pair(QuotationMark open, QuotationMark? close) =>
            new(new CharSpan(open.Start, close?.End ?? block.End), blockIndex, close?.Length ?? 0) { Open = open.Length };

        // Index of the mark that closes marks[i] (-1: none) and of the mark to go on with. A new opening mark of the same family
        // means that the first was never closed, unless closing marks are left over: then it is a quotation in a quotation.
        private (int Close, int Next) Close(string text, int i)
        {
            var family = marks[i].Family;
            var depth = 0;
            var tentative = -1;
            for (var j = i + 1; j < marks.Count; j++)
            {
                var mark = marks[j];
                if (mark.Family != family)
                    continue;
                if (Closes(text, i, j))
                {
                    if (family == MarkFamily.Single && mark.Role == MarkRole.Either)
                        tentative = tentative < 0 ? j : tentative;
                    else if (depth-- == 0)
                        return (j, j + 1);
                }
                else if (mark.CanOpen)
                {
                    if (surplus[j] <= depth)
                        return tentative >= 0 ? (tentative, tentative + 1) : (-1, j);
                    depth++;
                }
            }

            return tentative >= 0 ? (tentative, tentative + 1) : (-1, family == MarkFamily.Single ? i + 1 : marks.Count);
        }

        // „…“ closes with the mark that opens elsewhere; »…« with what closes elsewhere.
        private bool Closes(string text, int open, int j)
        {
            var (first, mark) = (text[marks[open].Start], text[marks[j].Start]);
            return (first, mark) switch
            {
                ('„', '“') or ('»', '«') or ('›', '‹') or ('”', '”') => true,
                ('»', '»') => false,
                _ => marks[j].CanClose,
            };
        }
    }
}
