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

    // By its number of letters, which last letters (five bits of them) the last word of a phrase may have: most words of a page end no cue.
    private static readonly uint[] LastLetters = Endings();

    /// <summary>The last cue of a text; a longer phrase counts before the words in it.</summary>
    public static DateCue Last(ReadOnlySpan<char> text)
    {
        text = text[^Math.Min(text.Length, MaxLength)..];
        for (var (start, end) = WordBefore(text, text.Length); end > 0; (start, end) = WordBefore(text, start))
        {
            if (MayEnd(text[start..end]) && Longest(text, start, end) is not DateCue.None and var cue)
                return cue;
        }

        return DateCue.None;
    }

    // Of the phrases that end with a word the longest that is a cue.
    private static DateCue Longest(ReadOnlySpan<char> text, int start, int end)
    {
        var longest = DateCue.None;
        for (var words = 1; words <= MaxWords; words++)
        {
            if (Lookup.TryGetValue(text[start..end], out var cue))
                longest = cue;
            (start, var before) = WordBefore(text, start);
            if (before == 0)
                break;
        }

        return longest;
    }

    // The last word before a place, letters or a copyright sign that may stand before letters; ends at 0 when there is none.
    private static (int Start, int End) WordBefore(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && !char.IsLetter(text[end - 1]) && text[end - 1] != '©')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        if (start > 0 && text[start - 1] == '©')
            start--;
        return (start, end);
    }

    private static bool MayEnd(ReadOnlySpan<char> word) =>
        word[^1] >= 128 || word.Length < LastLetters.Length && (LastLetters[word.Length] & 1u << (word[^1] & 31)) != 0;

    private static uint[] Endings()
    {
        var result = new uint[32];
        foreach (var phrase in Phrases.Keys)
        {
            var (start, end) = WordBefore(phrase, phrase.Length);
            if (end - start is > 0 and < 32 && phrase[end - 1] < 128)
                result[end - start] |= 1u << (phrase[end - 1] & 31);
        }

        return result;
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
