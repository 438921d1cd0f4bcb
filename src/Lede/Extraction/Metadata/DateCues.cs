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
        Span<Range> words = stackalloc Range[MaxLength / 2];
        var count = Split(text, words);
        for (var end = count; end > 0; end--)
        {
            if (!MayEnd(text[words[end - 1]]))
                continue;
            var cue = DateCue.None;
            for (var start = Math.Max(0, end - MaxWords); start < end && cue == DateCue.None; start++)
                Lookup.TryGetValue(text[words[start].Start..words[end - 1].End], out cue);
            if (cue != DateCue.None)
                return cue;
        }

        return DateCue.None;
    }

    private static bool MayEnd(ReadOnlySpan<char> word) =>
        word[^1] >= 128 || word.Length < LastLetters.Length && (LastLetters[word.Length] & 1u << (word[^1] & 31)) != 0;

    private static uint[] Endings()
    {
        var result = new uint[32];
        Span<Range> words = stackalloc Range[MaxLength / 2];
        foreach (var phrase in Phrases.Keys)
        {
            var count = Split(phrase, words);
            var word = count == 0 ? default : phrase.AsSpan(words[count - 1]);
            if (word.Length is > 0 and < 32 && word[^1] < 128)
                result[word.Length] |= 1u << (word[^1] & 31);
        }

        return result;
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
