namespace Lede.Annotation;

/// <summary>Finds the names of people, organisations and places.</summary>
internal static class NameFinder
{
    private static readonly WordSet Titles = WordSet.Load("titles.txt");
    private static readonly WordSet OrganisationWords = WordSet.Load("org-words.txt");
    private static readonly WordSet Places = new(ListFile.Lines("countries.tsv").SelectMany(line => line.Split('\t')[1].Split('|'))
        .Concat(ListFile.Lines("regions.tsv").Select(line => line.Split('\t')[0])));

    private static readonly WordSet Demonyms = new(ListFile.Lines("countries.tsv").SelectMany(line => line.Split('\t')[2].Split('|')));
    private static readonly WordSet Openers = WordSet.Load("sentence-openers.txt");

    /// <summary>All names in reading order, never overlapping; those inside quotation marks too.</summary>
    public static IReadOnlyList<NameSpan> Find(Draft draft, Tokens tokens, CancellationToken stop)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            if ((i & 0xFFF) == 0)
                stop.ThrowIfCancellationRequested();
            var end = i;
            while (end < tokens.Count && IsNameWord(tokens, end) && (end == i || !tokens[end].Has(TokenShape.SentenceStart)))
                end++;
            if (end == i)
            {
                i++;
                continue;
            }

            Classify(tokens, i, end, names);
            i = end;
        }

        return names;
    }

    private static bool IsNameWord(Tokens tokens, int i) =>
        tokens[i].IsWord && tokens[i].IsCapitalised && !Demonyms.Contains(tokens.Word(i))
        && !(tokens[i].Has(TokenShape.SentenceStart) && Openers.Contains(tokens.Word(i)));

    private static void Classify(Tokens tokens, int first, int end, List<NameSpan> names)
    {
        var titled = false;
        while (first < end && Titles.Contains(tokens.Word(first)))
        {
            titled = true;
            first++;
        }

        if (first == end)
            return;
        var span = tokens.Span(first, end);
        if (titled)
            names.Add(new NameSpan(span, NameKind.Person, first, end));
        else if (Places.Contains(tokens.Text[span]))
            names.Add(new NameSpan(span, NameKind.Place, first, end));
        else if (OrganisationWords.Contains(tokens.Word(end - 1)) || tokens[first].Has(TokenShape.AllCaps))
            names.Add(new NameSpan(span, NameKind.Organisation, first, end));
        else if (end - first is > 1 and < 4)
            names.Add(new NameSpan(span, NameKind.Person, first, end));
    }
}
