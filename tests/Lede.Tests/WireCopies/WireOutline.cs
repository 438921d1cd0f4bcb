using System.Text;

namespace Lede.Tests.WireCopies;

/// <summary>What was made of a piece of copy, on few enough lines to be read and judged by a person.</summary>
internal static class WireOutline
{
    private const int Head = 48;
    private const int Tail = 24;

    public static string Of(Article article)
    {
        var outline = new StringBuilder();
        Field(outline, "headline", article.Headline);
        Field(outline, "description", article.Description);
        Field(outline, "byline", article.Byline);
        Field(outline, "authors", string.Join(" | ", article.Authors.Select(author => author.Name)));
        Field(outline, "section", article.Section);
        Field(outline, "publisher", article.Publisher?.Name);
        Field(outline, "published", article.Published is { } published ? published.Value ?? $"? {published.Raw}" : null);
        Field(outline, "modified", article.Modified is { } modified ? modified.Value ?? $"? {modified.Raw}" : null);
        if (article.Dateline is { } dateline)
            outline.Append(Line(dateline));
        foreach (var correction in article.Corrections)
            Field(outline, correction.Kind, correction.Text);
        foreach (var contributor in article.Contributors)
            Field(outline, contributor.Role, contributor.Name + (contributor.Place is { } place ? $" in {place}" : ""));
        foreach (var block in article.Blocks)
            Append(outline, block);
        return outline.ToString();
    }

    private static string Line(Dateline dateline) =>
        $"dateline: {string.Join(" + ", dateline.Places.Select(place => place.Name))} / {dateline.Agency?.Text ?? "-"} / {dateline.Date?.Value ?? dateline.Date?.Text ?? "-"} / {dateline.BodyStart}\n";

    private static void Field(StringBuilder outline, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            outline.Append(name).Append(": ").Append(Short(value)).Append('\n');
    }

    private static void Append(StringBuilder outline, Block block)
    {
        outline.Append('[').Append(block.Kind).Append("] ").Append(Short(block.Text)).Append('\n');
        foreach (var item in block.Items ?? [])
            outline.Append("  * ").Append(Short(item.Text)).Append('\n');
    }

    // Both ends and the length: what is lost, doubled or glued shows.
    private static string Short(string text)
    {
        text = text.ReplaceLineEndings("⏎").Replace("\t", "⇥", StringComparison.Ordinal);
        return text.Length <= Head + Tail + 8 ? text : $"{text[..Head]} …{text.Length}… {text[^Tail..]}";
    }
}
