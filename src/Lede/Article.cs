namespace Lede;

/// <summary>A parsed news article. What is not known is <c>null</c> or empty, never a placeholder. Every <see cref="TextSpan"/> in it
/// counts code points of <see cref="Text"/>.</summary>
public sealed record Article
{
    /// <summary>What the source turned out to be.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>The headline without the site's name.</summary>
    public string? Headline { get; init; }

    /// <summary>The standfirst or summary its publisher gives.</summary>
    public string? Description { get; init; }

    /// <summary>The byline as printed, for instance <c>By Ann Lee and Bo Ray</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>The people who wrote it, in the byline's order.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Those a sign-off credits with reporting, writing or editing.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>Who published it.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>When it was first published.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>The date the page bears for its readers: <see cref="Published"/> in most cases, else the one printed by the headline, which may be of an update.
    /// What annotators of pages write down as the date; no part of what is written.</summary>
    internal ArticleDate? Dated { get; init; }

    /// <summary>The dateline that opens the story.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The section or desk it was filed under.</summary>
    public string? Section { get; init; }

    /// <summary>BCP 47 language of the text, for instance <c>en</c>; <c>null</c> when there is too little text to tell.</summary>
    public string? Language { get; init; }

    /// <summary>How sure <see cref="Language"/> is, 0 to 1; <c>null</c> with it.</summary>
    public double? LanguageConfidence { get; init; }

    /// <summary>Direction of the text: <c>ltr</c> or <c>rtl</c>; <c>null</c> when it has no letters.</summary>
    public string? Dir { get; init; }

    /// <summary>The address the caller gave or the article was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>The address the page calls its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The text every span counts in. Of wire copy: the copy as decoded, line ends made LF, wrapped lines joined by one space, so that spans
    /// also index what was sent. Of a page: the body, blocks separated by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of <see cref="Text"/> in reading order; their spans strictly increase and do not overlap.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Quotations in reading order.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>People in the order they first appear.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Organisations in the order they first appear.</summary>
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    /// <summary>Places in the order they first appear.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Calendar expressions in reading order.</summary>
    public IReadOnlyList<DateExpression> Dates { get; init; } = [];

    /// <summary>Images that belong to the article, the lead image first.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>Links inside <see cref="Text"/>, in reading order.</summary>
    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    /// <summary>What is known of a paywall.</summary>
    public ArticleAccess? Access { get; init; }

    /// <summary>Update, correction, clarification and embargo lines, in reading order.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>How far the parse is to be trusted.</summary>
    public Quality? Quality { get; init; }

    /// <summary>Where each value came from; <c>null</c> unless asked for (<see cref="ParserOptions.IncludeEvidence"/>).</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What parsed it.</summary>
    public ParserVersion Parser { get; init; } = ParserVersion.Current;
}
