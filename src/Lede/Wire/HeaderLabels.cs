using System.Collections.Frozen;

namespace Lede.Wire;

/// <summary>Labelled lines before a story: <c>Headline: …</c>, <c>Published: …</c>, <c>date 2025-02-10</c>.</summary>
internal static class HeaderLabels
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Fields = Load();

    // "Wednesday, September 10, 2025 at 12:30:05 p.m. Eastern Daylight Time" and no more.
    private const int LongestDate = 70;

    /// <param name="line">The line.</param>
    /// <param name="field">The field its label names; <c>-</c> when the line is metadata that fills none.</param>
    /// <param name="value">Where in the line the value starts.</param>
    public static bool Find(ReadOnlySpan<char> line, out string field, out int value)
    {
        (field, value) = ("", 0);
        // No label is longer; a colon further on is a sentence's.
        var head = line[..Math.Min(line.Length, 24)];
        var colon = head.IndexOfAny(':', '：');
        if (colon > 0 && Known(head[..colon], out field))
        {
            value = colon + 1;
            while (value < line.Length && char.IsWhiteSpace(line[value]))
                value++;
            if (field == "byline" && SpeakerLabel.Opens(line) && !BylineReader.LooksLikeNames(line[value..]))
                return false;
            // "Updated: the minister has since said …" is a sentence.
            return field is not ("published" or "modified") || line.Length - value < LongestDate || StatedMoment.Read(line[value..], out _) is not null;
        }

        // Without a colon the label counts only where a date follows: "date 2025-02-10".
        var space = head.IndexOf(' ');
        if (space <= 0 || !Known(head[..space], out field) || field is not ("published" or "modified"))
            return false;
        value = line.Length - line[space..].TrimStart().Length;
        if (line[value..].StartsWith("on ", StringComparison.OrdinalIgnoreCase))
            value += 3;
        return StatedMoment.Read(line[value..], out _) is not null;
    }

    private static bool Known(ReadOnlySpan<char> label, out string field)
    {
        label = label.Trim();
        if (!label.Contains(' '))
            return Fields.TryGetValue(label, out field!);
        Span<char> joined = stackalloc char[label.Length];
        label.Replace(joined, ' ', '-');
        return Fields.TryGetValue(joined, out field!);
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("header-labels.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var label in line[(tab + 1)..].Split(' '))
                fields[label] = line[..tab];
        }

        return fields.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
