namespace Lede.Annotation;

/// <summary>All lists of names and words in one hash table, keyed by <see cref="WordHash"/> of a word, or of a phrase word by word. Two words of
/// one 32-bit hash would share their facts: with 150,000 entries an unlisted word meets that chance once in 30,000.</summary>
internal sealed class Lexicon
{
    private const int Bits = 19; // 150,000 words, names and prefixes fill it to 30 %
    private const int MaxPhrase = 7;

    private static readonly Lazy<Lexicon> Shared = new(() => LexiconBuilder.Build(new Lexicon()));

    private readonly uint[] _keys = new uint[1 << Bits];
    private readonly WordFacts[] _facts = new WordFacts[1 << Bits];
    private readonly ushort[] _countries = new ushort[1 << Bits];

    private Lexicon()
    {
    }

    /// <summary>The lists, read on first use (about 50 ms, 6 MB).</summary>
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
            if ((facts & ~(WordFacts.Prefix | WordFacts.CommonMask)) != 0 && (facts & (WordFacts.AnyPlace | WordFacts.Organisation)) != 0)
                (length, found) = (i, hash);
            if ((facts & WordFacts.Prefix) == 0 || i >= tokens.Length || i == MaxPhrase)
                return (length, found);
            hash = WordHash.Join(hash, tokens[i].Hash);
        }
    }

    internal void Add(uint hash, WordFacts facts)
    {
        var slot = Slot(hash);
        _keys[slot] = hash;
        _facts[slot] |= facts;
    }

    /// <summary>Names a place's country; a second country makes it uncertain unless the place is <paramref name="stronger"/> than those before.</summary>
    internal void AddCountry(uint hash, ReadOnlySpan<char> code, bool stronger)
    {
        var slot = Slot(hash);
        var packed = code.Length == 2 && char.IsAsciiLetter(code[0]) ? (ushort)(code[0] << 8 | code[1]) : (ushort)1;
        _countries[slot] = stronger || _countries[slot] == 0 || _countries[slot] == packed ? packed : (ushort)1;
    }

    private int Slot(uint hash)
    {
        var slot = (int)(hash * 2654435769u >> (32 - Bits));
        while (_keys[slot] != hash && _keys[slot] != 0)
            slot = (slot + 1) & ((1 << Bits) - 1);
        return slot;
    }
}
