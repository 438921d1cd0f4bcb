using System.Numerics;
using System.Runtime.InteropServices;

namespace Lede.Reading;

/// <summary>The function words of <c>language-words.tsv</c>, each with the numbers of the languages that have it. Words are compared as the three integers
/// that hold their characters: a text looks up every short word it has, and most are in no list.</summary>
internal sealed class FunctionWords
{
    /// <summary>Longest word worth a look-up, in characters; function words are short.</summary>
    public const int Longest = 12;

    // Characters in an integer.
    private const int InOne = 4;

    // Of each place 32 bits of its word's hash, 0 where there is none: a word of no list is seldom looked at any further, and the places fit the nearest cache.
    private readonly uint[] _hashes;
    private readonly Entry[] _entries;
    private readonly int _mask;

    private FunctionWords(IReadOnlyCollection<KeyValuePair<string, ulong>> words)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)words.Count * 2) - 1;
        (_hashes, _entries) = (new uint[_mask + 1], new Entry[_mask + 1]);
        Span<char> padded = stackalloc char[Longest];
        foreach (var (word, languages) in words.Where(entry => entry.Key.Length <= Longest))
        {
            padded.Clear();
            word.CopyTo(padded);
            var key = Key.Of(padded, word.Length);
            var at = (int)key.Hash & _mask;
            while (_hashes[at] != 0)
                at = at + 1 & _mask;
            (_hashes[at], _entries[at]) = (key.Hash, new Entry(key, languages));
        }
    }

    public static FunctionWords Load()
    {
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var language = 1ul;
        foreach (var line in ListFile.Lines("language-words.tsv"))
        {
            foreach (var word in line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(' '))
                words[word] = words.GetValueOrDefault(word) | language;
            language <<= 1;
        }

        return new FunctionWords(words);
    }

    /// <summary>A bit for each language that has a word, by its number: at most 64.</summary>
    /// <param name="lower">The word in lower case, and whatever follows it: <see cref="Longest"/> characters or more.</param>
    /// <param name="length">The word's characters, 1 to <see cref="Longest"/>.</param>
    public ulong Find(ReadOnlySpan<char> lower, int length)
    {
        var key = Key.Of(lower, length);
        for (var at = (int)key.Hash & _mask; _hashes[at] is not 0 and var hash; at = at + 1 & _mask)
        {
            if (hash == key.Hash && _entries[at].Key == key)
                return _entries[at].Languages;
        }

        return 0;
    }

    private readonly record struct Entry(Key Key, ulong Languages);

    private readonly record struct Key(ulong First, ulong Second, ulong Third)
    {
        public uint Hash => (uint)((((First * 0x9E3779B97F4A7C15) ^ Second) * 0xFF51AFD7ED558CCD ^ Third) * 0xC4CEB9FE1A85EC53 >> 32) | 1u << 31;

        public static Key Of(ReadOnlySpan<char> lower, int length)
        {
            var integers = MemoryMarshal.Cast<char, ulong>(lower[..Longest]);
            return new Key(Cut(integers[0], length), Cut(integers[1], length - InOne), Cut(integers[2], length - 2 * InOne));
        }

        private static ulong Cut(ulong four, int count) => count >= InOne ? four : count <= 0 ? 0 : four & (1ul << count * 16) - 1;
    }
}
