namespace Lede.Annotation.Quotes;

/// <summary>Weighs the attributions of a sentence for one of its quotations. The scores order the patterns; their size means nothing else.</summary>
internal readonly struct SpeakerChoice(Passage passage, List<Attribution> attributions)
{
    private const int Least = 30;

    // Units looked over between a quotation and what may attribute it.
    private const int Window = 60;

    // A verb that judges seldom reaches back over other words to a quotation.
    private const int FarJudgement = 20;

    /// <summary>The attribution that fits the quotation best, with its score; <c>null</c> when none does.</summary>
    public (Attribution Attribution, int Score)? For(int quote)
    {
        (Attribution, int Score)? best = null;
        // Attributions stand in the order of their cues: only the near ones can win, and looking at those alone keeps this linear.
        var middle = FirstAfter(quote);
        for (var i = Math.Max(0, middle - 6); i < Math.Min(attributions.Count, middle + 6); i++)
        {
            var score = Score(quote, attributions[i]);
            if (score >= Least && (best is null || score > best.Value.Score))
                best = (attributions[i], score);
        }

        return best;
    }

    private int FirstAfter(int quote)
    {
        var (low, high) = (0, attributions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (attributions[middle].Cue < quote)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Score(int quote, Attribution by)
    {
        if (by.Source.First <= quote && quote < by.Source.End)
            return 0;
        if (by.First > quote)
            return ScoreAfter(quote, by);
        if (by.End <= quote || (by.Participle && by.CueEnd <= quote))
            return ScoreBefore(quote, by);
        // The quotation stands between the source and its verb.
        return by.Cue < quote ? 45 : 40;
    }

    // “…,” Lee said. / “…,” said Lee. / … “…” …, Lee said.
    private int ScoreAfter(int quote, Attribution by)
    {
        var gap = 0;
        var between = 0;
        for (var i = quote + 1; i < by.First; i++)
        {
            if (passage[i].Kind == UnitKind.Quote)
                between++;
            if (passage[i].Kind != UnitKind.Comma && !passage.IsAdverb(i))
                gap++;
            if (gap > 30 || i > quote + Window)
                return 0;
        }

        if (gap == 0)
            return by.Participle ? 60 : passage.EndsOpen(quote) ? 110 : 84;
        var comma = passage[by.First - 1].Kind is UnitKind.Comma || passage[by.First - 1].Kind is UnitKind.Quote;
        return (comma ? 68 : 45) - Math.Min(gap, 12) - between * 2 - (by.Says ? 0 : FarJudgement);
    }

    // Lee said: “…” / Lee said it was “…” / Lee did it, calling it “…”
    private int ScoreBefore(int quote, Attribution by)
    {
        var (gap, between) = (0, 0);
        for (var i = Math.Max(by.CueEnd, quote - Window); i < quote; i++)
        {
            if (passage[i].Kind == UnitKind.Quote)
                between++;
            else if (passage[i].Kind == UnitKind.Dash)
                gap += 6;
            gap++;
            if (gap > 45)
                return 0;
        }

        var last = passage[quote - 1].Kind;
        var bonus = last is UnitKind.Colon or UnitKind.Comma && gap <= 8 ? 10 : 0;
        // What a verb that judges says of must stand close; a verb of speech governs the rest of its sentence.
        return 88 + bonus - gap - between - (by.Core ? 0 : by.Says ? 3 + gap / 2 : 4 + gap) + (by.Participle ? 4 : 0) - (by.Modal ? 12 : 0);
    }
}
