namespace Lede.Annotation;

/// <summary>Finds the names of people, organisations and places.</summary>
internal static class NameFinder
{
    /// <summary>All names in reading order, never overlapping; those inside quotation marks too.</summary>
    public static IReadOnlyList<NameSpan> Find(Draft draft, Tokens tokens, CancellationToken stop)
    {
        var names = Find(tokens, NameModel.Default, stop);
        return draft.FiledFrom is { } dateline ? DatelineNames.Apply(tokens, names, dateline) : names;
    }

    /// <summary>The same by a model of the caller's, as training needs it.</summary>
    public static List<NameSpan> Find(Tokens tokens, NameModel model, CancellationToken stop)
    {
        var names = new List<NameSpan>();
        using var text = NameText.Of(tokens, Lexicon.Default);
        using var evidence = DocumentEvidence.Of(text);
        new NameTagger(text, evidence, model).Tag(names, stop);
        return new NameConsistency(text, evidence).Apply(new OrganisationRuns(text, evidence).Apply(new NameRules(text, evidence).Apply(names)));
    }
}
