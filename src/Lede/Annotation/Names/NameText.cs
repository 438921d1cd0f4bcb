using System.Buffers;

namespace Lede.Annotation;

/// <summary>A text prepared for naming: for each token what the lists know of it, whether it may be part of a name, and which listed phrase
/// it stands in. Disposing gives the arrays back.</summary>
internal sealed class NameText : IDisposable
{
    private const int LongestGap = 4; // "Ministry of Foreign Affairs and for the ..." never joins more in a row

    private readonly WordFacts[] _facts;
    private readonly byte[] _marks;

    private NameText(Tokens tokens)
    {
        Tokens = tokens;
        _facts = ArrayPool<WordFacts>.Shared.Rent(tokens.Count);
        _marks = ArrayPool<byte>.Shared.Rent(tokens.Count);
        Array.Clear(_marks, 0, tokens.Count);
    }

    public Tokens Tokens { get; }

    public WordFacts Facts(int i) => i >= 0 && i < Tokens.Count ? _facts[i] : WordFacts.None;

    /// <summary>Whether the token may be part of a name.</summary>
    public bool IsActive(int i) => (_marks[i] & Active) != 0;

    /// <summary>Place in a listed phrase: bit 1 first token, 2 inside, 4 the phrase is a place, 8 it is an organisation, 16 it has several tokens.</summary>
    public int Phrase(int i) => i >= 0 && i < Tokens.Count ? _marks[i] & 0x1F : 0;

    /// <summary>Whether a token stands for a name's own word: capitalised or with capitals inside.</summary>
    public bool IsNameWord(int i) => i >= 0 && i < Tokens.Count
        && Tokens[i].Kind == TokenKind.Word && (Tokens[i].Shape & (TokenShape.Capitalised | TokenShape.MixedCase)) != 0;

    /// <summary>Bit of <see cref="Phrase"/>: the first token of a listed phrase.</summary>
    public const int PhraseStart = 1;

    /// <summary>Bit of <see cref="Phrase"/>: a later token of one.</summary>
    public const int InsidePhrase = 2;

    /// <summary>Bit of <see cref="Phrase"/>: the phrase is an organisation's name.</summary>
    public const int OrganisationPhrase = 8;

    /// <summary>Bit of <see cref="Phrase"/>: the phrase has several tokens.</summary>
    public const int LongPhrase = 16;

    private const byte Active = 0x80;

    public static NameText Of(Tokens tokens, Lexicon lexicon)
    {
        var text = new NameText(tokens);
        var all = tokens.All;
        for (var i = 0; i < all.Length; i++)
            text._facts[i] = Cased(lexicon[all[i].Hash], all[i].Has(TokenShape.AllCaps));
        for (var i = 0; i < all.Length; i++)
        {
            if (text.IsNameWord(i))
                text.Activate(i);
        }

        for (var i = 0; i < all.Length;)
            i = text.MarkPhrase(lexicon, i);
        return text;
    }

    // "US" and "us", "WHO" and "who" are different words.
    private static WordFacts Cased(WordFacts facts, bool capitals) => (facts & WordFacts.CapitalsOnly, capitals) switch
    {
        (0, _) => facts,
        (_, true) => facts & ~WordFacts.CommonMask,
        _ => facts & ~(WordFacts.Country | WordFacts.Region | WordFacts.Organisation | WordFacts.CapitalsOnly),
    };

    // Marks a name word, the particles before it, and the joints that lead to the next one.
    private void Activate(int i)
    {
        _marks[i] |= Active;
        var sentence = Tokens[i].Sentence;
        for (var back = i - 1; back >= 0 && back >= i - 3 && Tokens[back].Sentence == sentence && LeadsIn(back); back--)
            _marks[back] |= Active;
        var next = i + 1;
        while (next < Tokens.Count && next <= i + LongestGap && Tokens[next].Sentence == sentence && Joins(next))
            next++;
        if (next >= Tokens.Count || Tokens[next].Sentence != sentence)
            return;
        if (Tokens[next].Kind == TokenKind.Number && next <= i + 2)
            next++;
        else if (!IsNameWord(next) && !ClassWordAfter(next, i))
            return;
        for (var between = i + 1; between < next; between++)
            _marks[between] |= Active;
        if (next < Tokens.Count && Tokens[next].Kind == TokenKind.Word && next == i + 1)
            _marks[next] |= Active;
    }

    // "Houari-Boumediene university", "New York state": a class word in lower case.
    private bool ClassWordAfter(int next, int i) => next == i + 1
        && (_facts[next] & (WordFacts.OrganisationWord | WordFacts.PlaceWord)) != 0;

    private bool LeadsIn(int i) => (_facts[i] & WordFacts.Particle) != 0 && !Tokens[i].IsCapitalised
        || (Tokens[i].Kind is TokenKind.Hyphen && i > 0);

    private bool Joins(int i) => Tokens[i].Kind switch
    {
        TokenKind.Word => (_facts[i] & (WordFacts.Joint | WordFacts.Particle)) != 0,
        TokenKind.Hyphen or TokenKind.Possessive or TokenKind.Comma => true,
        TokenKind.Mark => Tokens.Word(i) is "&" or "/" or "-" or "–",
        TokenKind.Quote => true,
        _ => false,
    };

    private int MarkPhrase(Lexicon lexicon, int i)
    {
        if ((_marks[i] & Active) == 0 || (_facts[i] & (WordFacts.Prefix | WordFacts.AnyPlace | WordFacts.Organisation)) == 0)
            return i + 1;
        var (length, hash) = lexicon.LongestPhrase(Tokens.All[i..]);
        if (length == 0)
            return i + 1;
        var facts = length == 1 ? _facts[i] : lexicon[hash];
        var kind = ((facts & WordFacts.AnyPlace) != 0 ? 4 : 0) | ((facts & WordFacts.Organisation) != 0 ? OrganisationPhrase : 0) | (length > 1 ? LongPhrase : 0);
        for (var k = i; k < i + length; k++)
        {
            _marks[k] |= (byte)(kind | (k == i ? 1 : 2));
            if (length > 1)
                _facts[k] |= facts & (WordFacts.AnyPlace | WordFacts.Organisation);
        }

        return i + length;
    }

    public void Dispose()
    {
        ArrayPool<WordFacts>.Shared.Return(_facts);
        ArrayPool<byte>.Shared.Return(_marks);
    }
}
