using Lede.Extraction.Metadata;

namespace Lede.Extraction;

/// <summary>All that was found in a page.</summary>
/// <param name="Metadata">What the page says of its article.</param>
/// <param name="Choice">Which of its blocks are the article, and why not the others.</param>
/// <param name="Body">The text.</param>
/// <param name="Status">What the page is.</param>
internal sealed record FoundArticle(PageMetadata Metadata, Choice Choice, Body Body, ArticleStatus Status)
{
    /// <summary>Word F1 to be expected.</summary>
    public required float Expected { get; init; }

    public required int Words { get; init; }

    /// <summary>Where the text comes from when it is not the markup's.</summary>
    public StoredText? Stored { get; init; }
}
