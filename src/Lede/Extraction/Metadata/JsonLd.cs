using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>JSON-LD blocks: finds the objects that describe an article, a page or a site, and reads their members.</summary>
internal static class JsonLd
{
    // Longest block read. Longer ones hold whole catalogues; the article stands in the first part if at all.
    private const int MaxLength = 1_000_000;

    // Candidates read in a block: news pages give one or two, list pages one for each teaser.
    private const int MaxObjects = 32;

    public static bool IsBlock(Page page, int script) =>
        page.Attribute(script, AttributeName.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    public static void Read(Page page, int script, Findings found)
    {
        for (var node = script + 1; node < page.End(script); node++)
        {
            if (page.IsText(node) && !page.IsBlank(node))
                Read(page.Text(node), found);
        }
    }

    internal static void Read(ReadOnlySpan<char> text, Findings found)
    {
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
            found.Report("JSON-LD block cut: longer than 1,000,000 characters");
        }

        var start = text.IndexOfAny('{', '[');
        if (start < 0)
        {
            found.Report("JSON-LD block without an object");
            return;
        }

        // {&quot;@type&quot;: the block was escaped as if it were text.
        if (text.Slice(start, Math.Min(40, text.Length - start)).Contains("&quot;", StringComparison.Ordinal))
            text = System.Net.WebUtility.HtmlDecode(text.ToString());

        var json = LenientJsonReader.Read(text);
        if (json.IsBroken)
            found.Report("JSON-LD block is not valid JSON; read as far as it goes");
        Read(json, found);
        json.Dispose();
    }

    private static void Read(LenientJson json, Findings found)
    {
        var objects = 0;
        for (var i = 0; i < json.Count && objects < MaxObjects; i++)
        {
            if (json[i].Kind != JsonKind.Object || JsonLdType.Of(json, i) is not { } kind)
                continue;
            objects++;
            switch (kind)
            {
                case JsonLdKind.Article:
                    JsonLdArticle.Read(json, i, MetadataSource.JsonLd, found);
                    break;
                case JsonLdKind.Page or JsonLdKind.Work:
                    JsonLdArticle.Read(json, i, MetadataSource.JsonLdOther, found);
                    break;
                case JsonLdKind.Site:
                    Site(json, i, found);
                    break;
            }

            // What is listed in or beside an article is another work.
            if (kind == JsonLdKind.List)
                i = json[i].End - 1;
        }
    }

    private static void Site(LenientJson json, int site, Findings found)
    {
        if (json.String(json.Member(site, "name")) is { } name && PlainText.Tidy(name) is { Length: > 0 } tidy)
        {
            found.Add(new Finding(MetadataField.SiteName, MetadataSource.JsonLdOther, "json-ld", tidy)
            {
                Url = json.String(json.Member(site, "url")),
            });
        }
    }
}
