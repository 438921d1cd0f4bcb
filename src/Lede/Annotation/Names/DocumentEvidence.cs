using System.Buffers;

namespace Lede.Annotation;

/// <summary>Collects, for each word that is a part of some name, in what company it stands anywhere in the text.</summary>
internal sealed class DocumentEvidence : IDisposable
{
    private readonly uint[] _keys;
    private readonly NameEvidence[] _found;
    private readonly int _mask;

    private static readonly uint The = WordHash.Of("the");

    private DocumentEvidence(int words)
    {
        var size = 64;
        while (size < words * 2)
            size <<= 1;
        _mask = size - 1;
        _keys = ArrayPool<uint>.Shared.Rent(size);
        _found = ArrayPool<NameEvidence>.Shared.Rent(size);
        Array.Clear(_keys, 0, size);
        Array.Clear(_found, 0, size);
    }

    public NameEvidence this[uint hash] => _found[Slot(hash)];

    public static DocumentEvidence Of(NameText text)
    {
        var tokens = text.Tokens;
        var words = 0;
        for (var i = 0; i < tokens.Count; i++)
            words += text.IsNameWord(i) ? 1 : 0;
        var evidence = new DocumentEvidence(words);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (text.IsNameWord(i))
                evidence.Add(tokens[i].Hash, Around(text, i));
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && !text.IsNameWord(i) && evidence.Slot(tokens[i].Hash) is var slot && evidence._keys[slot] != 0)
                evidence._found[slot] |= NameEvidence.LowerCase;
        }

        return evidence;
    }

    private static NameEvidence Around(NameText text, int i)
    {
        var tokens = text.Tokens;
        var starts = tokens[i].Has(TokenShape.SentenceStart);
        var found = starts ? NameEvidence.None : NameEvidence.InSentence;
        var before = starts ? WordFacts.None : text.Facts(i - 1);
        var last = i + 1 == tokens.Count || tokens[i + 1].Has(TokenShape.SentenceStart);
        var after = last ? WordFacts.None : text.Facts(i + 1);
        var nameBefore = !starts && text.IsNameWord(i - 1);
        var nameAfter = !last && text.IsNameWord(i + 1);
        if ((before & WordFacts.Title) != 0)
            found |= NameEvidence.AfterTitle;
        if (nameBefore && (before & WordFacts.Given) != 0)
            found |= NameEvidence.AfterGiven;
        if ((before & WordFacts.PlacePreposition) != 0 && !nameAfter)
            found |= NameEvidence.AfterPlacePreposition;
        if ((after & WordFacts.PersonVerb) != 0)
            found |= NameEvidence.BeforeVerb;
        if ((nameAfter && (after & WordFacts.OrganisationWord) != 0) || (nameBefore && (before & WordFacts.OrganisationWord) != 0))
            found |= NameEvidence.BesideOrganisationWord;
        if (!starts && tokens[i - 1].Hash == The)
            found |= NameEvidence.AfterThe;
        if (!starts && !last && tokens[i - 1].Kind == TokenKind.Open && tokens[i + 1].Kind == TokenKind.Close)
            found |= NameEvidence.Bracketed;
        if (!last && tokens[i + 1].Kind == TokenKind.Comma && (text.Facts(i + 2) & (WordFacts.Country | WordFacts.Subdivision)) != 0)
            found |= NameEvidence.BeforePlace;
        found |= nameBefore ? NameEvidence.AfterName : 0;
        found |= nameAfter ? NameEvidence.BeforeName : 0;
        return found | (nameBefore || nameAfter ? 0 : NameEvidence.Alone);
    }

    private void Add(uint hash, NameEvidence evidence)
    {
        var slot = Slot(hash);
        _keys[slot] = hash;
        _found[slot] |= evidence;
    }

    private int Slot(uint hash)
    {
        var slot = (int)(hash * 2654435769u >> 8) & _mask;
        while (_keys[slot] != hash && _keys[slot] != 0)
            slot = (slot + 1) & _mask;
        return slot;
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_keys);
        ArrayPool<NameEvidence>.Shared.Return(_found);
    }
}
