namespace Lede.Extraction;

/// <summary>The body as written: text, blocks and links, in positions of the text.</summary>
internal sealed record Body(ArticleText Text, IReadOnlyList<DraftBlock> Blocks, IReadOnlyList<(CharSpan Span, string Url)> Links)
{
    /// <summary>The page's block that each of <see cref="Blocks"/> begins with; -1 for an image.</summary>
    public IReadOnlyList<int> Sources { get; init; } = [];
}
