namespace Lede;

/// <summary>What extraction found. Nothing after it edits the text: annotators only add spans over it.</summary>
/// <param name="Text">The text with its position arithmetic.</param>
/// <param name="Blocks">Its blocks, in UTF-16 positions.</param>
/// <param name="Article">The article as far as extraction knows it: text, blocks and metadata, no annotations.</param>
internal sealed record Draft(ArticleText Text, IReadOnlyList<DraftBlock> Blocks, Article Article)
{
    /// <summary>Day that relative dates count from; <c>null</c> when nothing states one.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Where the dateline stands, for annotators that must not read it as a sentence.</summary>
    public CharSpan? DatelineSpan { get; init; }
}
