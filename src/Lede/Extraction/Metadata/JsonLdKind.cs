namespace Lede.Extraction.Metadata;

/// <summary>What an object of a JSON-LD block describes.</summary>
internal enum JsonLdKind
{
    /// <summary>An article or a posting.</summary>
    Article,

    /// <summary>The page.</summary>
    Page,

    /// <summary>Another work a page may be about: a recipe, a review, a video.</summary>
    Work,

    /// <summary>The site or who runs it.</summary>
    Site,

    /// <summary>Links to other works: breadcrumbs, item lists, comments.</summary>
    List,
}
