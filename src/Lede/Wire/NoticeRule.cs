using System.Collections.Frozen;

namespace Lede.Wire;

/// <summary>Lines in which the newsroom says what it changed or when the story may be used, and the <c>UPDATE 2-</c> before a headline.</summary>
internal static class NoticeRule
{
    // By the first characters, lower case, so that most passages cost one look-up.
    private static readonly FrozenDictionary<string, NoticeOpening[]>.AlternateLookup<ReadOnlySpan<char>> Openings = Load();
    private const int Key = 4;

    // Series stand before the headline, which the first lines hold.
    private const int SeriesWithin = 12;

    // A notice is short; a paragraph that only begins like one is not.
    private const int Longest = 600;

    public static void Apply(WireStory story)
    {
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (i >= SeriesWithin || Series(story.Words(i)) is not (> 0 and var length))
            {
                Mark(story, i);
                continue;
            }

            story.Split(i, story.Passages[i].Span.Start + length);
            Claim(story, i, KindOf(story, i) ?? (story.Words(i)[0] == 'C' ? "correction" : "update"));
        }
    }

    /// <summary>Claims a passage that is a notice as it stands, unless it is something else already.</summary>
    public static void Mark(WireStory story, int passage)
    {
        if (story.Passages[passage].Kind is null && KindOf(story, passage) is { } kind && !IsDate(story.Words(passage)))
            Claim(story, passage, kind);
    }

    private static void Claim(WireStory story, int passage, string kind)
    {
        story.Correct(kind, story.Passages[passage].Span);
        story.Claim(passage, BlockKind.Notice);
    }

    // "Updated: Feb. 11, 2025" is a metadata line.
    private static bool IsDate(ReadOnlySpan<char> line) => HeaderLabels.Find(line, out _, out var value) && StatedMoment.Read(line[value..], out _) is not null;

    private static string? KindOf(WireStory story, int passage)
    {
        var line = story.Words(passage).TrimStart('^');
        if (line.Length is < 8 or > Longest)
            return null;
        Span<char> key = stackalloc char[Key];
        line[..Key].ToLowerInvariant(key);
        if (!Openings.TryGetValue(key, out var candidates))
            return null;
        foreach (var candidate in candidates)
        {
            if (line.StartsWith(candidate.Words, StringComparison.OrdinalIgnoreCase) && !(candidate.InCopyOnly && story.IsPage))
                return candidate.Kind;
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

    private static FrozenDictionary<string, NoticeOpening[]>.AlternateLookup<ReadOnlySpan<char>> Load() =>
        ListFile.Lines("notice-openings.tsv")
            .Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split('|').Select(words => new NoticeOpening(words, cells[0], cells is [_, _, "copy"])))
            .GroupBy(opening => opening.Words[..Key])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record NoticeOpening(string Words, string Kind, bool InCopyOnly);
}
