using System.Collections.Frozen;

namespace Lede.Extraction.Metadata;

/// <summary>Finds the words that say what a printed date is; they are in <c>date-cues.tsv</c>.</summary>
internal static class DateCues
{
    private static readonly FrozenDictionary<string, DateCue> Phrases = Load();
    private static readonly FrozenDictionary<string, DateCue>.AlternateLookup<ReadOnlySpan<char>> Lookup = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    // A cue stands close before its date.
    private const int MaxLength = 90;

    // Words of the longest phrase in the list.
    private const int MaxWords = 3;

    /// <summary>The last cue of a text; a longer phrase counts before the words in it.</summary>
    public static DateCue Last(ReadOnlySpan<char> text)
    {
        text = text[^Math.Min(text.Length, MaxLength)..];
        Span<Range> words = stackalloc Range[MaxLength / 2];
        var count = Split(text, words);
        for (var end = count; end > 0; end--)
        {
            var cue = DateCue.None;
            for (var start = Math.Max(0, end - MaxWords); start < end && cue == DateCue.None; start++)
                Lookup.TryGetValue(text[words[start].Start..words[end - 1].End], out cue);
            if (cue != DateCue.None)
                return cue;
        }

        return DateCue.None;
    }

    private static int Split(ReadOnlySpan<char> text, Span<Range> words)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < words.Length;)
        {
            if (!char.IsLetter(text[i]) && text[i] != '©')
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            words[count++] = start..i;
        }

        return count;
    }

    private static FrozenDictionary<string, DateCue> Load()
    {
        var phrases = new Dictionary<string, DateCue>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("date-cues.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var phrase in cells[1..])
                phrases[phrase] = Enum.Parse<DateCue>(cells[0]);
        }

        return phrases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
