using System.Collections.Frozen;
using System.Globalization;
using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The <c>meta</c> elements: OpenGraph, <c>article:*</c>, Dublin Core, Twitter cards and the names publishers' tools read. What each states is in
/// <c>meta-tags.tsv</c>.</summary>
internal static class MetaTags
{
    private sealed record Rule(string Name, MetadataField Field, MetadataSource Source);

    private static readonly FrozenDictionary<string, Rule> Rules = Load();
    private static readonly FrozenDictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>> Lookup = Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Read(Page page, int node, Findings found)
    {
        var content = page.Attribute(node, AttributeName.Content);
        if (content.IsEmpty)
            return;
        var name = Name(page, node);
        if (name.IsEmpty || name.Length > 64)
            return;
        if (Lookup.TryGetValue(name, out var rule))
            Keep(rule, content, found);
        else if (name.StartsWith("og:image:", StringComparison.OrdinalIgnoreCase))
            DescribeImage(name["og:image:".Length..], content, found);
        else if (name.StartsWith("twitter:", StringComparison.OrdinalIgnoreCase))
            TwitterLabel(name["twitter:".Length..], content, found);
    }

    private static ReadOnlySpan<char> Name(Page page, int node)
    {
        foreach (var attribute in (ReadOnlySpan<AttributeName>)[AttributeName.Property, AttributeName.Name, AttributeName.HttpEquiv])
        {
            if (page.Attribute(node, attribute).Trim() is { IsEmpty: false } name)
                return name;
        }

        return default;
    }

    private static void Keep(Rule rule, ReadOnlySpan<char> content, Findings found)
    {
        if (rule.Field == MetadataField.Image)
            found.AddImage(rule.Source, rule.Name, PlainText.Tidy(content));
        else
            found.Add(rule.Field, rule.Source, rule.Name, content);
    }

    // og:image:width and the like describe the og:image before them.
    private static void DescribeImage(ReadOnlySpan<char> what, ReadOnlySpan<char> content, Findings found)
    {
        if (found.LastImage is not { } image)
            return;
        var pixels = int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (what.Equals("width", StringComparison.OrdinalIgnoreCase))
            found.LastImage = image with { Width = pixels };
        else if (what.Equals("height", StringComparison.OrdinalIgnoreCase))
            found.LastImage = image with { Height = pixels };
        else if (what.Equals("alt", StringComparison.OrdinalIgnoreCase))
            found.LastImage = image with { Alt = PlainText.Tidy(content) };
    }

    // twitter:label1 "Written by" names what twitter:data1 holds; the labels are written in the site's language, and reading time is the other one.
    private static void TwitterLabel(ReadOnlySpan<char> what, ReadOnlySpan<char> content, Findings found)
    {
        if (what.Equals("label1", StringComparison.OrdinalIgnoreCase))
            found.FirstTwitterLabel = content.Trim().ToString();
        else if (what.Equals("data1", StringComparison.OrdinalIgnoreCase) && !content.ContainsAnyInRange('0', '9') && !IsOtherLabel(found.FirstTwitterLabel))
            found.Add(MetadataField.Author, MetadataSource.Twitter, "twitter:data1", content);
    }

    private static bool IsOtherLabel(string? label) =>
        label is not null && (label.Contains("read", StringComparison.OrdinalIgnoreCase) || label.Contains("time", StringComparison.OrdinalIgnoreCase)
            || label.Contains("price", StringComparison.OrdinalIgnoreCase) || label.Contains("filed", StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, Rule> Load()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("meta-tags.tsv"))
        {
            var cells = line.Split('\t');
            rules.Add(cells[0], new Rule(cells[0], Enum.Parse<MetadataField>(cells[1]), Enum.Parse<MetadataSource>(cells[2])));
        }

        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
