using System.Collections.Frozen;

namespace Lede.Wire;

/// <summary>Lines in which the newsroom says what it changed or when the story may be used, and the <c>UPDATE 2-</c> before a headline.</summary>
internal static class NoticeRule
{
    // By the first characters, lower case, so that most passages cost one look-up.
    private static readonly FrozenDictionary<string, (string Opening, string Kind)[]>.AlternateLookup<ReadOnlySpan<char>> Openings = Load();
    private const int Key = 4;

    // A notice is short; a paragraph that only begins like one is not.
    private const int Longest = 600;

    public static void Apply(WireStory story)
    {
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (i < 12 && Series(story.Words(i)) is > 0 and var length)
                story.Split(i, story.Passages[i].Span.Start + length);
            else if (KindOf(story.Words(i)) is null || IsDate(story.Words(i)))
                continue;
            story.Correct(KindOf(story.Words(i)) ?? (story.Words(i)[0] == 'C' ? "correction" : "update"), story.Passages[i].Span);
            story.Claim(i, BlockKind.Notice);
        }
    }

    // "Updated: Feb. 11, 2025" is a metadata line.
    private static bool IsDate(ReadOnlySpan<char> line) => HeaderLabels.Find(line, out _, out var value) && StatedMoment.Read(line[value..], out _) is not null;

    private static string? KindOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart('^');
        if (line.Length is < 8 or > Longest)
            return null;
        Span<char> key = stackalloc char[Key];
        line[..Key].ToLowerInvariant(key);
        if (!Openings.TryGetValue(key, out var candidates))
            return null;
        foreach (var (opening, kind) in candidates)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    // "UPDATE 2-", "CORRECTED-", "WRAPUP 1-", "REFILE-": the mark of a series before its headline; its length, 0 for none.
    private static int Series(ReadOnlySpan<char> line)
    {
        foreach (var mark in (ReadOnlySpan<string>)["UPDATE", "WRAPUP", "CORRECTED", "CORRECTION", "REFILE", "RPT", "REPEAT"])
        {
            if (!line.StartsWith(mark, StringComparison.Ordinal))
                continue;
            var at = mark.Length;
            if (at < line.Length && line[at] == ' ')
                at++;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            return at + 1 < line.Length && line[at] == '-' && char.IsLetterOrDigit(line[at + 1]) ? at + 1 : 0;
        }

        return 0;
    }

    private static FrozenDictionary<string, (string Opening, string Kind)[]>.AlternateLookup<ReadOnlySpan<char>> Load() =>
        ListFile.Lines("notice-openings.tsv")
            .Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split('|').Select(opening => (Opening: opening, Kind: cells[0])))
            .GroupBy(entry => entry.Opening[..Key])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
