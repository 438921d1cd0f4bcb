namespace Lede.Annotation.Dates;

/// <summary>The first pass: finds the expressions of a text, left to right and without overlap. What they mean is not yet a date.</summary>
internal static class Tagger
{
    // How many tokens are read between two looks at the cancellation token.
    private const int StopInterval = 4096;

    // Classes that begin no expression: most of a text, skipped by one look-up.
    private static readonly bool[] Begins = FindBeginnings();

    public static List<Phrase> Tag(TokenList tokens, Func<TokenList, int, Phrase> read, CancellationToken stop)
    {
        var found = new List<Phrase>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at % StopInterval == 0)
                stop.ThrowIfCancellationRequested();
            var kind = tokens.Class(at);
            if (!Begins[(int)kind] || kind is WordClass.The or WordClass.A or WordClass.Possessive && tokens.Class(at + 1) is WordClass.Unknown or WordClass.Mark && !tokens.IsMark(at + 1, '\'') && !Near(tokens, at + 1))
                continue;
            var phrase = read(tokens, at);
            if (!phrase.Found)
                continue;
            found.Add(phrase);
            at = phrase.End - 1;
        }

        return found;
    }

    // "the near future" is the one expression with a plain word behind its article.
    private static bool Near(TokenList tokens, int at) => tokens.Class(at + 1) == WordClass.Future;

    private static bool[] FindBeginnings()
    {
        var begins = new bool[256];
        begins.AsSpan((int)WordClass.Number).Fill(true);
        foreach (var kind in (WordClass[])[WordClass.And, WordClass.Or, WordClass.To, WordClass.Of, WordClass.In, WordClass.On, WordClass.By, WordClass.For, WordClass.Than,
            WordClass.Be, WordClass.Have, WordClass.Will, WordClass.Modal, WordClass.Plan, WordClass.PastVerb, WordClass.Pronoun, WordClass.But, WordClass.So, WordClass.Measure,
            WordClass.Between, WordClass.Until, WordClass.Through, WordClass.Since, WordClass.From, WordClass.During, WordClass.Within, WordClass.Before, WordClass.After,
            WordClass.Only, WordClass.Other, WordClass.All, WordClass.Zone, WordClass.Ended, WordClass.Meridiem, WordClass.Clock, WordClass.Time, WordClass.Once])
            begins[(int)kind] = false;
        begins[(int)WordClass.Mark] = true;
        return begins;
    }
}
