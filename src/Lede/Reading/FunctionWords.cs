using System.Numerics;

namespace Lede.Reading;

/// <summary>The function words of <c>language-words.tsv</c>, each with the numbers of the languages that have it. Open addressing over a hash that is
/// taken while the word is lower-cased: a text looks up every short word it has.</summary>
internal sealed class FunctionWords
{
    /// <summary>Longest word worth a look-up, in characters; function words are short.</summary>
    public const int Longest = 12;

    private readonly (string Word, byte[] Languages)[] _places;
    private readonly int _mask;

    private FunctionWords(IReadOnlyCollection<KeyValuePair<string, List<byte>>> words)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)words.Count * 4) - 1;
        _places = new (string, byte[])[_mask + 1];
        Span<char> lower = stackalloc char[Longest];
        foreach (var (word, languages) in words.Where(entry => entry.Key.Length <= Longest))
        {
            var at = (int)Hash(word, lower) & _mask;
            while (_places[at].Word is not null)
                at = at + 1 & _mask;
            _places[at] = (word, languages.ToArray());
        }
    }

    public static FunctionWords Load()
    {
        var words = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        byte language = 0;
        foreach (var line in ListFile.Lines("language-words.tsv"))
        {
            foreach (var word in line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var languages))
                    words[word] = languages = [];
                languages.Add(language);
            }

            language++;
        }

        return new FunctionWords(words);
    }

    /// <summary>Numbers of the languages that have a word, in any case; <c>null</c> when none has. At most <see cref="Longest"/> characters.</summary>
    public byte[]? Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        var at = (int)Hash(word, lower) & _mask;
        for (; _places[at].Word is { } known; at = at + 1 & _mask)
        {
            if (lower[..word.Length].SequenceEqual(known))
                return _places[at].Languages;
        }

        return null;
    }

    private static uint Hash(ReadOnlySpan<char> word, Span<char> lower)
    {
        var hash = (uint)word.Length;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            lower[i] = c < 128 ? (uint)(c - 'A') < 26 ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
            hash = (hash ^ lower[i]) * 0x9E3779B1u;
        }

        return hash ^ hash >> 15;
    }
}
