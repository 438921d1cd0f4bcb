using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Microformats: what the class names inside the page's only <c>h-entry</c> or <c>hentry</c> state.</summary>
internal static class HEntry
{
    // Longer values are the article itself.
    private const int MaxText = 300;

    /// <summary>Whether something is missing that the sources asked before give.</summary>
    public static bool IsWanted(Findings found) =>
        !found.All.Any(finding => finding.Field == MetadataField.Published && finding.Source != MetadataSource.JsonLdOther)
        || !found.All.Any(finding => finding.Field == MetadataField.Headline && finding.Source != MetadataSource.TitleElement);

    public static void Read(Page page, PageLines lines, Findings found)
    {
        var entry = Only(page);
        for (var node = entry + 1; entry >= 0 && node < page.End(entry); node++)
        {
            if (!page.Has(node, AttributeKinds.Class) || page.Attribute(node, AttributeName.Class) is not { IsEmpty: false } names)
                continue;
            // What is quoted, replied to or said of the author has names and dates of its own.
            if (IsNested(names))
            {
                if (Has(names, "p-author"))
                    Keep(page, node, lines, MetadataField.Author, found);
                node = page.End(node) - 1;
            }
            else if (Field(names) is { } field)
            {
                Keep(page, node, lines, field, found);
            }
        }
    }

    private static int Only(Page page)
    {
        var entry = -1;
        for (var node = 0; node < page.Count; node++)
        {
            if (!page.Has(node, AttributeKinds.Class) || page.Attribute(node, AttributeName.Class) is not { IsEmpty: false } names || !names.Contains("entry", StringComparison.Ordinal) || !(Has(names, "h-entry") || Has(names, "hentry")))
                continue;
            if (entry >= 0 && !page.Contains(entry, node))
                return -1;
            entry = entry < 0 ? node : entry;
        }

        return entry;
    }

    private static bool IsNested(ReadOnlySpan<char> names) =>
        Has(names, "h-cite") || Has(names, "h-card") || Has(names, "h-entry") || Has(names, "hentry") || Has(names, "comment");

    private static MetadataField? Field(ReadOnlySpan<char> names)
    {
        if (Has(names, "p-name") || Has(names, "entry-title"))
            return MetadataField.Headline;
        if (Has(names, "dt-published") || Has(names, "published"))
            return MetadataField.Published;
        if (Has(names, "dt-updated") || Has(names, "updated"))
            return MetadataField.Modified;
        return Has(names, "p-author") ? MetadataField.Author : null;
    }

    private static void Keep(Page page, int node, PageLines lines, MetadataField field, Findings found)
    {
        var isDate = field is MetadataField.Published or MetadataField.Modified;
        if (isDate && TimeElements.Stated(page, node) is { IsEmpty: false } value)
        {
            found.Add(field, MetadataSource.HEntry, "h-entry", value);
            return;
        }

        Span<char> buffer = stackalloc char[MaxText];
        var text = buffer[..lines.CopyText(node, page.End(node), buffer)];
        if (text.Length < MaxText && (!isDate || DateReader.First(text, DateOrder.DayFirst) is not null) && PlainText.Tidy(text) is { Length: > 0 } tidy)
            found.Add(new Finding(field, MetadataSource.HEntry, "h-entry", tidy) { Node = node });
    }

    private static bool Has(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        for (var at = names.IndexOf(name); at >= 0;)
        {
            var end = at + name.Length;
            if ((at == 0 || char.IsWhiteSpace(names[at - 1])) && (end == names.Length || char.IsWhiteSpace(names[end])))
                return true;
            var next = names[end..].IndexOf(name);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }
}
