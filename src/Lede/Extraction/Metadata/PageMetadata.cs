using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>What a page says of its article besides the text. What it does not say is <c>null</c> or empty.</summary>
internal sealed record PageMetadata
{
    /// <summary>The headline without the site's name.</summary>
    public string? Headline { get; init; }

    /// <summary>The headline when metadata made for it, more than the title element, tell it: a wall may stand before the article, but does not describe itself
    /// to others. <c>null</c> otherwise.</summary>
    public string? DeclaredHeadline { get; init; }

    /// <summary>The summary the page declares.</summary>
    public string? Description { get; init; }

    /// <summary>The byline as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>Who wrote it: people, or a desk when nobody is named.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    public Publisher? Publisher { get; init; }

    public ArticleDate? Published { get; init; }

    public ArticleDate? Modified { get; init; }

    /// <summary>The date the page bears for its readers, of publication or, where only that is printed, of an update.</summary>
    public ArticleDate? Dated { get; init; }

    public string? Section { get; init; }

    /// <summary>Absolute address, or as written when no base is known.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>BCP 47 tag the page declares.</summary>
    public string? Language { get; init; }

    /// <summary>The images the page declares to stand for it, lead first.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary><c>free</c>, <c>metered</c> or <c>paid</c>, as <see cref="ArticleAccess.Declared"/>; <c>null</c> when the page says nothing.</summary>
    public string? DeclaredAccess { get; init; }

    /// <summary>The element that shows <see cref="Headline"/>; -1 when none does.</summary>
    public int HeadlineNode { get; init; } = -1;

    /// <summary>Elements near the headline that hold a line with a byline or a date and nothing else, ascending, none inside another; they are no part of the body.</summary>
    public IReadOnlyList<int> BylineNodes { get; init; } = [];

    /// <summary>Every candidate, the chosen one of a field first; empty unless asked for.</summary>
    public IReadOnlyList<FieldEvidence> Evidence { get; init; } = [];

    /// <summary>Parts that could not be used, each with why.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>Reads a page's metadata.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">What the caller knows of it: its address.</param>
    /// <param name="withEvidence">Whether <see cref="Evidence"/> is wanted.</param>
    /// <param name="stop">Cancels the work.</param>
    public static PageMetadata Read(Page page, ArticleSource source, bool withEvidence, CancellationToken stop) =>
        MetadataRanking.Rank(page, source, withEvidence, stop);
}
