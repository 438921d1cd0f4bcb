using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Runs every source over a page: one pass over its nodes, then the lines around the headline.</summary>
internal static class MetadataSources
{
    public static Findings Read(Page page, PageLines lines, CancellationToken stop)
    {
        var found = new Findings();
        var headings = new List<int>();
        for (var node = 0; node < page.Count; node++)
        {
            if ((node & 0xFFFF) == 0)
                stop.ThrowIfCancellationRequested();
            if (!page.IsText(node))
                Visit(page, node, lines, headings, found);
        }

        HeadingText.Read(page, lines, headings, found);
        if (HEntry.IsWanted(found))
            HEntry.Read(page, lines, found);
        return found;
    }

    private static void Visit(Page page, int node, PageLines lines, List<int> headings, Findings found)
    {
        if (page.Has(node, AttributeKinds.Property))
            Microdata.Read(page, node, lines, found);
        switch (page.Tag(node))
        {
            case Tag.Meta:
                MetaTags.Read(page, node, found);
                break;
            case Tag.Link:
                LinkTags.Read(page, node, found);
                break;
            case Tag.Script:
                if (JsonLd.IsBlock(page, node))
                    JsonLd.Read(page, node, found);
                break;
            case Tag.Title when found.First(MetadataField.Headline, MetadataSource.TitleElement) is null:
                found.Add(MetadataField.Headline, MetadataSource.TitleElement, "title", page.TextContent(node));
                break;
            case Tag.Html:
                found.Add(MetadataField.Language, MetadataSource.Link, "html lang", page.Attribute(node, AttributeName.Lang));
                break;
            case Tag.H1:
                headings.Add(node);
                break;
        }
    }
}
