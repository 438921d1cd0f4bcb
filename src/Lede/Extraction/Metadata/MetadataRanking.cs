using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Chooses among the findings of a page. The order matters: the headline tells where to look for byline and dates, the language how to read them.</summary>
internal static class MetadataRanking
{
    public static PageMetadata Rank(Page page, ArticleSource source, bool withEvidence, CancellationToken stop)
    {
        var lines = PageLines.Read(page);
        var found = MetadataSources.Read(page, lines, stop);
        var address = new PageAddress(source.Url, found);
        var site = SiteNames.Of(found, source.Url?.AbsoluteUri);
        var (heading, headline, declared) = HeadlineRanking.Choose(page, lines, found, site);
        found.PreferGroupOf(headline);
        var (languageFinding, language) = DeclaredFields.Language(found);
        var order = DateOrders.Of(language, address.Resolve(address.Canonical?.Value) ?? source.Url?.AbsoluteUri);

        stop.ThrowIfCancellationRequested();
        using var area = new HeadlineArea(page, lines, heading?.Node ?? -1);
        VisibleDates.Read(page, area, order, found);
        AddressDate.Read(source.Url?.AbsoluteUri ?? address.Canonical?.Value, found);
        order = DateOrders.Settle(order, found);
        stop.ThrowIfCancellationRequested();
        VisibleByline.Read(page, area, found);
        var (authorFindings, authors) = AuthorRanking.Choose(found, site);
        if (authors.Count == 0)
        {
            // Pages that sign at the end or nowhere in particular; only here is the rest of the page searched.
            VisibleByline.ReadBesideDates(page, area, site, found);
            VisibleByline.ReadElsewhere(page, area, found);
            (authorFindings, authors) = AuthorRanking.Choose(found, site);
        }

        var (publishedFinding, published) = DateRanking.Choose(found, MetadataField.Published, order);
        var (modifiedFinding, modified) = DateRanking.Choose(found, MetadataField.Modified, order);
        var (accessFinding, access) = DeclaredFields.Access(found);
        var (description, section, publisher) = (DeclaredFields.Description(found), DeclaredFields.Section(found), DeclaredFields.Publisher(found));
        Finding?[] chosen = [heading, languageFinding, publishedFinding, modifiedFinding, accessFinding, description, section, publisher, address.Canonical, .. authorFindings];
        return new PageMetadata
        {
            Headline = headline,
            DeclaredHeadline = declared,
            HeadlineNode = area.HeadlineNode,
            Description = description?.Value,
            Byline = VisibleByline.Printed(found, authorFindings),
            Authors = [.. authors.Select(author => author with { Url = address.Resolve(author.Url) })],
            Publisher = publisher is null ? null : new Publisher(publisher.Value, address.Resolve(publisher.Url)),
            Published = published,
            Modified = modified,
            Dated = DateRanking.Dated(found, order, (publishedFinding, published), modified),
            Section = section?.Value,
            CanonicalUrl = address.Resolve(address.Canonical?.Value),
            Language = language,
            Images = Images(found, address),
            DeclaredAccess = access,
            BylineNodes = BylineNodes(found, area),
            Evidence = withEvidence ? FieldNames.Evidence(found, chosen) : [],
            Diagnostics = found.Diagnostics,
        };
    }

    private static int[] BylineNodes(Findings found, HeadlineArea area) =>
        [.. found.All.Where(finding => finding is { Source: MetadataSource.Visible, Node: >= 0, IsLine: true }).Select(finding => area.ElementOf(finding.Node)).Distinct().Order()];

    private static List<ArticleImage> Images(Findings found, PageAddress address)
    {
        var images = new List<ArticleImage>(found.Images.Count);
        foreach (var image in found.Images)
        {
            if (address.Resolve(image.Url) is { } url && !images.Exists(other => other.Url == url))
                images.Add(image with { Url = url });
        }

        return images;
    }
}
