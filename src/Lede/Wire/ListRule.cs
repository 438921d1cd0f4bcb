namespace Lede.Wire;

/// <summary>Runs of passages that open with a bullet or counting numbers.</summary>
internal static class ListRule
{
    public static void Apply(WireStory story)
    {
        var passages = story.Passages;
        var kept = 0;
        for (var i = 0; i < passages.Count;)
        {
            var end = RunEnd(story, i);
            passages[kept++] = end > i ? List(story, i, end) : passages[i];
            i = Math.Max(end, i + 1);
        }

        passages.RemoveRange(kept, passages.Count - kept);
    }

    // One past the last item of the list that starts here; the start itself when none does.
    private static int RunEnd(WireStory story, int start)
    {
        if (story.Passages[start].Kind is not null)
            return start;
        var kind = ListMark.Read(story.Words(start), out _, out var number);
        if (kind == ListMarkKind.None || (kind == ListMarkKind.Number && number > 1))
            return start;
        var end = start + 1;
        while (end < story.Passages.Count && story.Passages[end].Kind is null
            && ListMark.Read(story.Words(end), out _, out var next) == kind && (kind != ListMarkKind.Number || next == number + 1))
            (end, number) = (end + 1, next);
        // A lone dash or number opens other things: a dialogue, an address.
        return end - start >= (kind == ListMarkKind.Bullet ? 1 : 2) ? end : start;
    }

    private static Passage List(WireStory story, int start, int end)
    {
        var items = new DraftItem[end - start];
        var ordered = false;
        for (var i = start; i < end; i++)
        {
            var span = story.Passages[i].Span;
            ordered = ListMark.Read(story.Words(i), out var mark, out _) == ListMarkKind.Number;
            items[i - start] = new DraftItem(new CharSpan(span.Start + mark, span.End), 0);
        }

        return new Passage(new CharSpan(story.Passages[start].Span.Start, story.Passages[end - 1].Span.End))
        {
            Kind = BlockKind.List,
            Ordered = ordered,
            Items = items,
        };
    }
}
