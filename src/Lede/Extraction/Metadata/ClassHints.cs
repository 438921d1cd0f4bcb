using System.Collections.Frozen;
using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Reads the words of an element's class, id, rel, itemprop and test id; the words are in <c>class-hints.tsv</c>.</summary>
internal static class ClassHints
{
    // Utility classes make lists of hundreds of characters; what an element is stands among the first.
    private const int MaxLength = 200;

    private static readonly FrozenDictionary<string, ClassHint> Words = Load();
    private static readonly FrozenDictionary<string, ClassHint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordOpenings Openings = new(Words.Keys);

    /// <summary>Whether an attribute says what its element holds.</summary>
    public static bool IsTold(AttributeName name) => name is AttributeName.Class or AttributeName.Id or AttributeName.Rel or AttributeName.Itemprop
        or AttributeName.DataTestid or AttributeName.Property;

    public static ClassHint Of(ReadOnlySpan<char> value)
    {
        value = value[..Math.Min(value.Length, MaxLength)];
        var hints = ClassHint.None;
        for (var i = 0; i < value.Length;)
        {
            if (!char.IsAsciiLetter(value[i]))
            {
                i++;
                continue;
            }

            // A word ends before a capital that follows a small letter: articleAuthor is two.
            var start = i++;
            while (i < value.Length && char.IsAsciiLetter(value[i]) && !(char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1])))
                i++;
            hints |= Openings.MayHave(value[start..i]) && Lookup.TryGetValue(value[start..i], out var hint) ? hint : Compound(value[start..i]);
        }

        return hints;
    }

    // authorname, postauthor: words somebody wrote without a hyphen.
    private static ClassHint Compound(ReadOnlySpan<char> word) =>
        word.Length > 6 && ((word[0] | 0x20) is 'a' or 'b' || (word[^1] | 0x20) == 'r') && !word.StartsWith("authori", StringComparison.OrdinalIgnoreCase)
        && (word.StartsWith("author", StringComparison.OrdinalIgnoreCase) || word.EndsWith("author", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("byline", StringComparison.OrdinalIgnoreCase))
            ? ClassHint.Author
            : ClassHint.None;

    private static FrozenDictionary<string, ClassHint> Load()
    {
        var words = new Dictionary<string, ClassHint>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("class-hints.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var word in cells[1].Split(' '))
                words[word] = words.GetValueOrDefault(word) | Enum.Parse<ClassHint>(cells[0]);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
