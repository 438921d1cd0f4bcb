namespace Lede.Extraction.Metadata;

/// <summary>Sorts JSON-LD objects by their <c>@type</c>, which may be a list and may carry an address before the name.</summary>
internal static class JsonLdType
{
    /// <summary>What an object describes; <c>null</c> when it has no type or one that says nothing about articles.</summary>
    public static JsonLdKind? Of(LenientJson json, int index)
    {
        var type = json.Member(index, "@type");
        if (type < 0)
            return null;
        if (json[type].Kind == JsonKind.String)
            return OfName(json.Raw(type));
        JsonLdKind? best = null;
        for (var i = type + 1; i < json[type].End; i++)
        {
            if (json[i].Kind == JsonKind.String && OfName(json.Raw(i)) is { } kind && (best is null || kind < best))
                best = kind;
        }

        return best;
    }

    private static JsonLdKind? OfName(ReadOnlySpan<char> name)
    {
        name = name[(name.LastIndexOfAny('/', ':') + 1)..];
        if (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) && name is not "JobPosting"
            || name is "Report" or "Reportage" or "OpinionPiece")
        {
            return JsonLdKind.Article;
        }

        if (name.EndsWith("WebPage", StringComparison.Ordinal) || name is "ItemPage" or "AboutPage" or "FAQPage" or "QAPage" or "CollectionPage")
            return JsonLdKind.Page;
        if (name is "Recipe" or "HowTo" or "Review" or "CreativeWork" or "Course" or "Guide" or "PodcastEpisode" or "Event" or "Blog")
            return JsonLdKind.Work;
        if (name.EndsWith("Organization", StringComparison.Ordinal) || name is "WebSite" or "Corporation" or "LocalBusiness")
            return JsonLdKind.Site;
        return name is "ItemList" or "BreadcrumbList" or "Comment" or "VideoObject" or "ImageGallery" ? JsonLdKind.List : null;
    }
}
