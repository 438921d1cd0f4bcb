namespace Lede.Extraction.Metadata;

/// <summary>Fields that a page declares and does not print: each is taken from the first source that gives a usable value.</summary>
internal static class DeclaredFields
{
    public static Finding? Description(Findings found) =>
        First(found, MetadataField.Description, MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.JsonLd, MetadataSource.Twitter, MetadataSource.DublinCore);

    public static Finding? Section(Findings found)
    {
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Meta, MetadataSource.Microdata])
        {
            if (found.First(MetadataField.Section, source) is { } finding && IsSection(finding.Value))
                return finding;
        }

        return null;
    }

    // Templates put the kind of page or a whole description where the section belongs.
    private static bool IsSection(string value) => value.Length <= LongestSection
        && !Is(value, "article") && !Is(value, "articles") && !Is(value, "blog") && !Is(value, "uncategorized") && !Is(value, "uncategorised");

    // The longest names of sections on real sites have six words.
    private const int LongestSection = 60;

    public static Finding? Publisher(Findings found) =>
        First(found, MetadataField.SiteName, MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.JsonLdOther, MetadataSource.Meta, MetadataSource.DublinCore);

    /// <summary>The language as a BCP 47 tag: <c>en_US</c> of OpenGraph is <c>en-US</c>.</summary>
    public static (Finding? Chosen, string? Tag) Language(Findings found)
    {
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.Link, MetadataSource.JsonLd, MetadataSource.Meta, MetadataSource.OpenGraph,
            MetadataSource.DublinCore, MetadataSource.JsonLdOther])
        {
            if (found.First(MetadataField.Language, source) is { } finding && Tag(finding.Value) is { } tag)
                return (finding, tag);
        }

        return (null, null);
    }

    /// <summary><c>free</c>, <c>metered</c> or <c>paid</c>; schema.org's flag counts before the tier social networks are told.</summary>
    public static (Finding? Chosen, string? Access) Access(Findings found)
    {
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.JsonLd, MetadataSource.JsonLdOther, MetadataSource.Microdata, MetadataSource.OpenGraph, MetadataSource.Meta])
        {
            if (found.First(MetadataField.Access, source) is { } finding && Access(finding.Value) is { } access)
                return (finding, access);
        }

        return (null, null);
    }

    private static Finding? First(Findings found, MetadataField field, params ReadOnlySpan<MetadataSource> sources)
    {
        foreach (var source in sources)
        {
            if (found.First(field, source) is { } finding)
                return finding;
        }

        return null;
    }

    private static string? Access(ReadOnlySpan<char> value)
    {
        value = value[(value.LastIndexOf('/') + 1)..];
        if (Is(value, "true") || Is(value, "free") || Is(value, "yes"))
            return "free";
        if (Is(value, "metered"))
            return "metered";
        return Is(value, "false") || Is(value, "locked") || Is(value, "paid") || Is(value, "no") ? "paid" : null;
    }

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? Tag(string value)
    {
        var end = value.IndexOfAny([',', ';', ' ', '.', '@']);
        var tag = (end < 0 ? value : value[..end]).Replace('_', '-');
        var dash = tag.IndexOf('-');
        var language = dash < 0 ? tag : tag[..dash];
        if (language.Length is < 2 or > 3 || tag.Length > 35 || tag.AsSpan().ContainsAnyExcept(TagCharacters))
            return null;
        // BCP 47 writes regions in capitals; case tells nothing.
        var rest = dash < 0 ? "" : tag.Length - dash == 3 ? tag[dash..].ToUpperInvariant() : tag[dash..];
        return language.ToLowerInvariant() + rest;
    }

    private static readonly System.Buffers.SearchValues<char> TagCharacters =
        System.Buffers.SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
