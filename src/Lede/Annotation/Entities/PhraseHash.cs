namespace Lede.Annotation.Entities;

/// <summary>The key of a phrase in the lexicon and in the lists of this folder.</summary>
internal static class PhraseHash
{
    public static uint Of(Tokens tokens, int first, int end)
    {
        var hash = tokens[first].Hash;
        for (var i = first + 1; i < end; i++)
            hash = WordHash.Join(hash, tokens[i].Hash);
        return hash;
    }

    public static uint Of(string phrase)
    {
        var reader = new TokenReader(phrase, new CharSpan(0, phrase.Length));
        var hash = reader.Read(out var token) ? token.Hash : 0;
        while (reader.Read(out token))
            hash = WordHash.Join(hash, token.Hash);
        return hash;
    }
}
