using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Chooses among the findings of a page.</summary>
internal static class MetadataRanking
{
    public static PageMetadata Rank(Page page, ArticleSource source, bool withEvidence, CancellationToken stop)
    {
        var lines = PageLines.Read(page);
        var found = MetadataSources.Read(page, lines, stop);
        var site = SiteNames.Of(found, source.Url?.AbsoluteUri);
        var (heading, headline) = HeadlineRanking.Choose(found, site);
        var area = new HeadlineArea(page, lines, heading?.Node ?? -1);
        var order = DateOrder.MonthFirst;
        VisibleDates.Read(page, area, order, found);
        VisibleByline.Read(page, area, found);
        var (authorFindings, authors) = AuthorRanking.Choose(found, site);
        if (authors.Count == 0)
        {
            VisibleByline.ReadBesideDates(page, area, site, found);
            VisibleByline.ReadElsewhere(page, area, found);
            (authorFindings, authors) = AuthorRanking.Choose(found, site);
        }

        var (publishedFinding, published) = DateRanking.Choose(found, MetadataField.Published, order);
        var (modifiedFinding, modified) = DateRanking.Choose(found, MetadataField.Modified, order);
        return new PageMetadata
        {
            Headline = headline,
            HeadlineNode = area.HeadlineNode,
            Authors = authors,
            Published = published,
            Modified = modified,
            Shown = DateRanking.Shown(found) is { } shown ? DateRanking.Date(shown, order) : null,
            Description = found.First(MetadataField.Description, MetadataSource.OpenGraph)?.Value,
            Images = found.Images,
            Evidence = withEvidence ? Evidence(found, [heading, publishedFinding, modifiedFinding, .. authorFindings]) : [],
            Diagnostics = found.Diagnostics,
        };
    }

    private static FieldEvidence[] Evidence(Findings found, Finding?[] chosen)
    {
        return found.All.Select(f => new FieldEvidence(f.Field.ToString(), f.Value, f.Place, chosen.Contains(f))).ToArray();
    }
}
