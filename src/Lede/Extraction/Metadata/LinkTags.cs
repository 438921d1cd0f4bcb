using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The <c>link</c> elements that state something about the article.</summary>
internal static class LinkTags
{
    public static void Read(Page page, int node, Findings found)
    {
        var rel = page.Attribute(node, AttributeName.Rel).Trim();
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            found.Add(MetadataField.CanonicalUrl, MetadataSource.Link, "link canonical", page.Attribute(node, AttributeName.Href));
        else if (rel.Equals("image_src", StringComparison.OrdinalIgnoreCase))
            found.AddImage(MetadataSource.Link, "link image_src", PlainText.Tidy(page.Attribute(node, AttributeName.Href)));
    }
}
