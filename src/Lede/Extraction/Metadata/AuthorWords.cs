using System.Collections.Frozen;

namespace Lede.Extraction.Metadata;

/// <summary>The words of bylines, from <c>author-words.tsv</c>.</summary>
internal static class AuthorWords
{
    private static readonly FrozenDictionary<string, AuthorWord> Words = Load();
    private static readonly FrozenDictionary<string, AuthorWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordOpenings Cues = OpeningsOf(AuthorWord.Cue);
    private static readonly WordOpenings Others = OpeningsOf(AuthorWord.Other);

    /// <summary>What a whole phrase is for; case does not matter.</summary>
    public static AuthorWord Of(ReadOnlySpan<char> phrase) => Lookup.TryGetValue(phrase, out var use) ? use : AuthorWord.None;

    /// <summary>Whether a word of the text has this use.</summary>
    public static bool Has(ReadOnlySpan<char> text, AuthorWord use)
    {
        foreach (var range in text.Split(' '))
        {
            if ((Of(text[range].Trim(",.;:()")) & use) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word before <c>by</c> says that somebody did something else than write.</summary>
    public static bool IsOther(ReadOnlySpan<char> word) => Others.MayHave(word) && (Of(word) & AuthorWord.Other) != 0;

    /// <summary>Length of the cue a text begins with, the blank or colon after it included; 0 when there is none.</summary>
    public static int CueLength(ReadOnlySpan<char> text)
    {
        var best = 0;
        var words = 0;
        // The longest cue has four words.
        for (var i = 0; i <= text.Length && words < 4; i++)
        {
            if (i < text.Length && text[i] is not (' ' or ':' or '：'))
                continue;
            words++;
            if (Cues.MayHave(text[..i]) && (Of(text[..i]) & AuthorWord.Cue) != 0)
                best = i;
        }

        while (best > 0 && best < text.Length && text[best] is ' ' or ':' or '：' or '-' or '–')
            best++;
        return best;
    }

    private static WordOpenings OpeningsOf(AuthorWord use) => new([.. Words.Where(word => (word.Value & use) != 0).Select(word => word.Key)]);

    private static FrozenDictionary<string, AuthorWord> Load()
    {
        var words = new Dictionary<string, AuthorWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("author-words.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var phrase in cells[1..])
                words[phrase] = words.GetValueOrDefault(phrase) | Enum.Parse<AuthorWord>(cells[0]);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
