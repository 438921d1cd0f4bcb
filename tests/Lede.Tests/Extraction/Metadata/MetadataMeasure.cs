using System.Net;

namespace Lede.Tests.Extraction.Metadata;

/// <summary>Compares a page's metadata with its annotation. Plainer than the scorer: names are parted at commas and joining words, and parts in small
/// letters or capitals of at most four are credentials.</summary>
internal static class MetadataMeasure
{
    private static readonly string[] Parts = [",", ";", "|", "/", "&", " and ", " und ", " – ", " - "];

    public static bool SameTitle(string? found, string truth) => Title(found) == Title(truth);

    public static bool SameDay(ArticleDate? found, string truth) =>
        found?.Value is { Length: >= 10 } value && truth.Length >= 10 && value.AsSpan(0, 10).SequenceEqual(truth.AsSpan(0, 10));

    public static bool SameAuthors(IEnumerable<Author> found, string truth) =>
        found.SelectMany(author => Names(author.Name)).ToHashSet(StringComparer.Ordinal).SetEquals(Names(truth));

    private static string Title(string? title)
    {
        var plain = WebUtility.HtmlDecode(title ?? "").Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("\u200B", "", StringComparison.Ordinal);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    private static IEnumerable<string> Names(string names) => WebUtility.HtmlDecode(names).Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(part => part.Length > 4 || part.Any(char.IsLower))
        .Select(part => part.Trim(' ', '.').ToUpperInvariant());
}
