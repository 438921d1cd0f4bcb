using System.Buffers;

namespace Lede.Extraction;

/// <summary>Phrases that give walls and cut articles away (<c>Lists/page-cues.tsv</c>).</summary>
internal sealed class PageCues
{
    private static readonly Lazy<PageCues> Embedded = new(Read);

    private readonly Dictionary<string, SearchValues<string>> _kinds;

    private PageCues(Dictionary<string, SearchValues<string>> kinds) => _kinds = kinds;

    public static PageCues Default => Embedded.Value;

    /// <summary>Whether the text holds a phrase of the kind.</summary>
    public bool Has(string kind, ReadOnlySpan<char> text) => text.IndexOfAny(_kinds[kind]) >= 0;

    private static PageCues Read()
    {
        var kinds = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in ListFile.Lines("page-cues.tsv"))
        {
            var tab = line.IndexOf('\t');
            var kind = line[..tab];
            if (!kinds.TryGetValue(kind, out var phrases))
                kinds[kind] = phrases = [];
            phrases.Add(line[(tab + 1)..]);
        }

        return new PageCues(kinds.ToDictionary(
            kind => kind.Key, kind => SearchValues.Create(kind.Value.ToArray(), StringComparison.OrdinalIgnoreCase), StringComparer.Ordinal));
    }
}
