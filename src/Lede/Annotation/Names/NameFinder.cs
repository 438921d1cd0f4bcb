namespace Lede.Annotation;

/// <summary>Finds the names of people, organisations and places.</summary>
internal static class NameFinder
{
    /// <summary>All names in reading order, never overlapping; those inside quotation marks too.</summary>
    public static IReadOnlyList<NameSpan> Find(Draft draft, Tokens tokens, CancellationToken stop)
    {
        var names = new List<NameSpan>();
        using var text = NameText.Of(tokens, Lexicon.Default);
        new NameTagger(text, NameModel.Default).Tag(names, stop);
        return names;
    }
}
