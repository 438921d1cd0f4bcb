namespace Lede;

/// <summary>What extraction found. Nothing after it edits the text: annotators only add spans over it.</summary>
/// <param name="Text">The text with its position arithmetic.</param>
/// <param name="Blocks">Its blocks, in UTF-16 positions.</param>
/// <param name="Article">The article as far as extraction knows it: text, blocks and metadata, no annotations.</param>
internal sealed record Draft(ArticleText Text, IReadOnlyList<DraftBlock> Blocks, Article Article)
{
    /// <summary>Day that relative dates count from; <c>null</c> when nothing states one.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Its dateline; <c>null</c> when it has none.</summary>
    public FiledFrom? FiledFrom { get; init; }

    // A guess from three or four words ("I'll go back tomorrow") is about 0.3 sure; a paragraph is surer than half.
    private const double LeastSure = 0.5;

    /// <summary>Whether the rules of English apply: the text is English, or too short to tell. A language that a page declares has no confidence and
    /// is believed.</summary>
    public bool IsEnglish => Article.Language is not { } language || Article.LanguageConfidence < LeastSure
        || language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
