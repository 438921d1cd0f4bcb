using System.Runtime.InteropServices;

namespace Lede.Annotation;

/// <summary>All lists of names and words in one table, keyed by <see cref="WordHash"/> of a word, or of a phrase word by word. Two words of
/// one 32-bit hash would share their facts: with 150,000 entries an unlisted word meets that chance once in 30,000.</summary>
internal sealed class Lexicon
{
    private const int Bits = 16; // 150,000 words, names and prefixes: two or three share their first 16 bits
    private const int MaxPhrase = 7;

    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon(ListFile.Open("names.lexicon")));

    // Ascending, as the file has them: it is read as it stands, and a look-up costs one place in the index and its neighbours.
    private readonly uint[] _keys;
    private readonly WordFacts[] _facts;
    private readonly ushort[] _countries;

    // Where the keys of each first 16 bits start, and behind the last where all end.
    private readonly int[] _starts = new int[(1 << Bits) + 1];

    // A line of text that names the sources, the number of entries, then their hashes, facts and countries.
    private Lexicon(Stream stream)
    {
        while (stream.ReadByte() != '\n')
        {
        }

        var count = Read<int>(stream, 1)[0];
        _keys = Read<uint>(stream, count);
        _facts = Read<WordFacts>(stream, count);
        _countries = Read<ushort>(stream, count);
        for (int i = 0, next = 0; i < _starts.Length; i++)
        {
            while (next < count && _keys[next] >> (32 - Bits) < i)
                next++;
            _starts[i] = next;
        }
    }

    /// <summary>The lists, read on first use (1 ms, 2 MB).</summary>
    public static Lexicon Default => Shared.Value;

    public WordFacts this[uint hash] => Find(hash) is var at and >= 0 ? _facts[at] : default;

    /// <summary>ISO 3166-1 alpha-2 code of the country of a place, <c>null</c> when no list or more than one country claims it.</summary>
    public string? CountryOf(uint hash) => Find(hash) is var at and >= 0 && _countries[at] is var code and > 1 ? $"{(char)(code >> 8)}{(char)(code & 0xFF)}" : null;

    /// <summary>The longest phrase of the lists that starts at a token: its number of tokens (0 when none does) and what it is.</summary>
    public (int Length, uint Hash) LongestPhrase(ReadOnlySpan<Token> tokens)
    {
        var hash = tokens[0].Hash;
        var (length, found) = (0, 0u);
        for (var i = 1; ; i++)
        {
            var facts = this[hash];
            if ((facts & (WordFacts.AnyPlace | WordFacts.Organisation)) != 0)
                (length, found) = (i, hash);
            if ((facts & WordFacts.Prefix) == 0 || i >= tokens.Length || i == MaxPhrase)
                return (length, found);
            hash = WordHash.Join(hash, tokens[i].Hash);
        }
    }

    private static T[] Read<T>(Stream stream, int count) where T : unmanaged
    {
        var values = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private int Find(uint hash)
    {
        var first = hash >> (32 - Bits);
        for (var at = _starts[first]; at < _starts[first + 1]; at++)
        {
            if (_keys[at] == hash)
                return at;
        }

        return -1;
    }
}
