namespace Lede.Extraction.Metadata;

/// <summary>Kinds of places a value is found in. <see cref="MetadataRanking"/> says which to believe for what.</summary>
internal enum MetadataSource
{
    /// <summary>JSON-LD that describes an article.</summary>
    JsonLd,

    /// <summary>JSON-LD that describes the page, the site or another work.</summary>
    JsonLdOther,

    /// <summary><c>og:*</c>, <c>article:*</c>.</summary>
    OpenGraph,

    /// <summary>Names made for this one field: <c>author</c>, <c>parsely-*</c>, <c>sailthru.*</c>, <c>citation_*</c>, <c>date</c>.</summary>
    Meta,

    /// <summary><c>dc.*</c>, <c>dcterms.*</c>.</summary>
    DublinCore,

    /// <summary><c>twitter:*</c>.</summary>
    Twitter,

    /// <summary>Attributes <c>itemprop</c> (microdata) and <c>property</c> (RDFa).</summary>
    Microdata,

    /// <summary>Class names of microformats: <c>h-entry</c>, <c>hentry</c>.</summary>
    HEntry,

    /// <summary>What a reader sees near the headline.</summary>
    Visible,

    /// <summary>What a reader sees elsewhere.</summary>
    VisibleElsewhere,

    /// <summary>An <c>h1</c>.</summary>
    Heading,

    /// <summary>The <c>title</c> element.</summary>
    TitleElement,

    /// <summary>A <c>link</c> element, or <c>lang</c> of the page.</summary>
    Link,

    /// <summary>The page's address.</summary>
    Address,
}
