using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Chooses among the findings of a page.</summary>
internal static class MetadataRanking
{
    public static PageMetadata Rank(Findings found, Page page, ArticleSource source, bool withEvidence)
    {
        var site = SiteNames.Of(found, source.Url?.AbsoluteUri);
        var (heading, headline) = HeadlineRanking.Choose(found, site);
        return new PageMetadata
        {
            Headline = headline,
            HeadlineNode = heading?.Node ?? -1,
            Description = found.First(MetadataField.Description, MetadataSource.OpenGraph)?.Value,
            Images = found.Images,
            Diagnostics = found.Diagnostics,
        };
    }
}
