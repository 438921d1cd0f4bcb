using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Attributes <c>itemprop</c> (microdata) and <c>property</c> (RDFa) that state something about the article.</summary>
internal static class Microdata
{
    // Longer values are the article itself, or a person's life.
    private const int MaxText = 300;

    // How far up a scope that is not the article's is looked for: comments and reviews nest their properties a few deep.
    private const int MaxAncestors = 12;

    public static void Read(Page page, int node, PageLines lines, Findings found)
    {
        var names = page.Attribute(node, AttributeName.Itemprop);
        if (names.IsEmpty)
            names = page.Tag(node) == Tag.Meta ? default : page.Attribute(node, AttributeName.Property);
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            name = name[(name.LastIndexOf(':') + 1)..];
            if (Field(name) is { } field && !IsOfAnotherThing(page, node))
                Keep(page, node, lines, field, found);
        }
    }

    private static MetadataField? Field(ReadOnlySpan<char> name) => name switch
    {
        "headline" => MetadataField.Headline,
        "datePublished" or "datepublished" or "dateCreated" => MetadataField.Published,
        "dateModified" or "datemodified" => MetadataField.Modified,
        "author" or "creator" => MetadataField.Author,
        "articleSection" => MetadataField.Section,
        "isAccessibleForFree" => MetadataField.Access,
        "inLanguage" => MetadataField.Language,
        _ => null,
    };

    private static void Keep(Page page, int node, PageLines lines, MetadataField field, Findings found)
    {
        if (field == MetadataField.Author)
            node = NameWithin(page, node);
        var value = page.Attribute(node, AttributeName.Content);
        if (value.IsEmpty)
            value = page.Attribute(node, AttributeName.Datetime);
        if (!value.IsEmpty)
        {
            found.Add(field, MetadataSource.Microdata, "microdata", value);
            return;
        }

        Span<char> buffer = stackalloc char[MaxText];
        var length = lines.CopyText(node, page.End(node), buffer);
        if (length < MaxText && PlainText.Tidy(buffer[..length]) is { Length: > 0 } text)
            found.Add(new Finding(field, MetadataSource.Microdata, "microdata", text) { Node = node });
    }

    // <span itemprop="author" itemscope>…<span itemprop="name">Ann Lee</span>
    private static int NameWithin(Page page, int node)
    {
        // A person's box is small; the bound keeps boxes around everything from being read over and over.
        var end = Math.Min(page.End(node), node + 60);
        for (var i = node + 1; i < end; i++)
        {
            if (!page.IsText(i) && page.Attribute(i, AttributeName.Itemprop) is "name")
                return i;
        }

        return node;
    }

    private static bool IsOfAnotherThing(Page page, int node)
    {
        var steps = 0;
        foreach (var ancestor in page.Ancestors(node))
        {
            if (steps++ == MaxAncestors)
                break;
            var type = page.Attribute(ancestor, AttributeName.Itemtype);
            if (type.IsEmpty && page.Attribute(ancestor, AttributeName.Itemprop) is not ("comment" or "review"))
                continue;
            type = type.Trim();
            return !(type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
                || type.EndsWith("WebPage", StringComparison.Ordinal) || type.EndsWith("CreativeWork", StringComparison.Ordinal)
                || type.EndsWith("Recipe", StringComparison.Ordinal) || type.EndsWith("/Blog", StringComparison.Ordinal));
        }

        return false;
    }
}
