using System.Runtime.InteropServices;

namespace Lede.Annotation;

/// <summary>All lists of names and words in one hash table, keyed by <see cref="WordHash"/> of a word, or of a phrase word by word. Two words of
/// one 32-bit hash would share their facts: with 150,000 entries an unlisted word meets that chance once in 30,000.</summary>
internal sealed class Lexicon
{
    private const int Bits = 19; // 150,000 words, names and prefixes fill it to 30 %
    private const int MaxPhrase = 7;

    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon(ListFile.Open("names.lexicon")));

    private readonly uint[] _keys = new uint[1 << Bits];
    private readonly WordFacts[] _facts = new WordFacts[1 << Bits];
    private readonly ushort[] _countries = new ushort[1 << Bits];

    // A line of text that names the sources, the number of entries, then their hashes, facts and countries.
    private Lexicon(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        while (reader.ReadByte() != '\n')
        {
        }

        var count = reader.ReadInt32();
        var keys = MemoryMarshal.Cast<byte, uint>(reader.ReadBytes(count * sizeof(uint)));
        var facts = MemoryMarshal.Cast<byte, WordFacts>(reader.ReadBytes(count * sizeof(uint)));
        var countries = MemoryMarshal.Cast<byte, ushort>(reader.ReadBytes(count * sizeof(ushort)));
        for (var i = 0; i < count; i++)
        {
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _facts[slot] = facts[i];
            _countries[slot] = countries[i];
        }
    }

    /// <summary>The lists, read on first use (10 ms, 5 MB).</summary>
    public static Lexicon Default => Shared.Value;

    public WordFacts this[uint hash] => _facts[Slot(hash)];

    /// <summary>ISO 3166-1 alpha-2 code of the country of a place, <c>null</c> when no list or more than one country claims it.</summary>
    public string? CountryOf(uint hash) => _countries[Slot(hash)] is var code and > 1 ? $"{(char)(code >> 8)}{(char)(code & 0xFF)}" : null;

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

    private int Slot(uint hash)
    {
        var slot = (int)(hash * 2654435769u >> (32 - Bits));
        while (_keys[slot] != hash && _keys[slot] != 0)
            slot = (slot + 1) & ((1 << Bits) - 1);
        return slot;
    }
}
