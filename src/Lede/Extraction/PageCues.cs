using System.Buffers;

namespace Lede.Extraction;

/// <summary>Phrases that give walls and cut articles away (<c>Lists/page-cues.tsv</c>).</summary>
internal sealed class PageCues
{
    private static readonly Lazy<PageCues> Embedded = new(Read);

    // Most pages ask for one or two kinds, and making a searcher of hundreds of phrases takes longer than the page.
    private readonly Dictionary<string, Lazy<SearchValues<string>>> _kinds;

    private PageCues(Dictionary<string, Lazy<SearchValues<string>>> kinds) => _kinds = kinds;

    public static PageCues Default => Embedded.Value;

    /// <summary>Whether the text holds a phrase of the kind.</summary>
    public bool Has(string kind, ReadOnlySpan<char> text) => text.IndexOfAny(_kinds[kind].Value) >= 0;

    private static PageCues Read()
    {
        var kinds = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in ListFile.Lines("page-cues.tsv"))
        {
            var tab = line.IndexOf('\t');
            var kind = line[..tab];
            if (!kinds.TryGetValue(kind, out var phrases))
                kinds[kind] = phrases = [];
            var phrase = line[(tab + 1)..];
            phrases.Add(phrase);
            // The list has the typewriter's apostrophe, pages as often the printer's.
            if (phrase.Contains('\''))
                phrases.Add(phrase.Replace('\'', '’'));
        }

        return new PageCues(kinds.ToDictionary(
            kind => kind.Key, kind => new Lazy<SearchValues<string>>(() => SearchValues.Create(kind.Value.ToArray(), StringComparison.OrdinalIgnoreCase)), StringComparer.Ordinal));
    }
}
