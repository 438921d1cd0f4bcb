namespace Lede.Extraction.Metadata;

/// <summary>A value somewhere in a page that may be a field's.</summary>
/// <param name="Field">The field it may be a value of.</param>
/// <param name="Source">The kind of place.</param>
/// <param name="Place">The place as evidence names it, for instance <c>og:title</c>.</param>
/// <param name="Value">The value, white space collapsed, character references decoded.</param>
internal sealed record Finding(MetadataField Field, MetadataSource Source, string Place, string Value)
{
    /// <summary>The element it was found in; -1 when it is not shown.</summary>
    public int Node { get; init; } = -1;

    /// <summary>Number of the JSON-LD object it belongs to, from 1; 0 when to none. Values of one object describe the same work.</summary>
    public int Group { get; init; }

    /// <summary>Whether the page itself says that this author is no person.</summary>
    public bool IsOrganisation { get; init; }

    /// <summary>Whether words beside it say what it is: <c>By</c>, <c>Published</c>.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether the printed line holds little else than this, so that it is no part of the body.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether the words beside a date say that it is of the first publication.</summary>
    public bool IsOriginal { get; init; }

    /// <summary>A byline as printed, cue and all.</summary>
    public string? Printed { get; init; }

    /// <summary>An address that belongs to it: the author's page, the publisher's site.</summary>
    public string? Url { get; init; }
}
