using Lede.Annotation.Quotes;

namespace Lede.Annotation.People;

/// <summary>Names told by where they stand: behind an honorific, or as the subject of "said".</summary>
internal static class SpokenNames
{
    private const int MaxTokens = 6; // three words, one of them hyphenated, and a particle

    /// <summary>How many tokens from <paramref name="i"/> on are a person's name; 0 for none.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">A capitalised word that begins no name already known.</param>
    /// <param name="end">Where the next known name begins.</param>
    public static int Length(Tokens tokens, int i, int end)
    {
        if (!CanBeName(tokens, i) || (i > 0 && tokens[i - 1].IsWord && tokens[i - 1].IsCapitalised && !IsHonorific(tokens, i - 1)))
            return 0;
        var last = i + 1;
        while (last < end && last < i + MaxTokens && (CanBeName(tokens, last) || IsGlue(tokens, last, end)) && !tokens[last].Has(TokenShape.SentenceStart))
            last++;
        return last < tokens.Count && (IsBehindHonorific(tokens, i) || IsSubject(tokens, i, last) || IsInverted(tokens, i, last)) ? last - i : 0;
    }

    private static bool CanBeName(Tokens tokens, int i) =>
        tokens[i].IsWord && tokens[i].IsCapitalised && tokens[i].Length > 2 && !tokens[i].Has(TokenShape.AllCaps) && WordClasses.Of(tokens[i].Hash) == WordClass.None
        && (Lexicon.Default[tokens[i].Hash] & (WordFacts.Demonym | WordFacts.NoName | WordFacts.Title | WordFacts.OrganisationWord | WordFacts.Country)) == 0;

    private static bool IsGlue(Tokens tokens, int i, int end) => tokens[i].Kind == TokenKind.Hyphen && i + 1 < end && CanBeName(tokens, i + 1);

    private static bool IsHonorific(Tokens tokens, int i) => (WordClasses.Of(tokens[i].Hash) & (WordClass.Honorific | WordClass.ShortRole)) != 0;

    private static bool IsBehindHonorific(Tokens tokens, int i) => i > 0 && !tokens[i].Has(TokenShape.SentenceStart) && IsHonorific(tokens, i - 1);

    // "Lee said", "Lee, who", ", Ann Lee, said"; at the start of a sentence any noun is capitalised, so a common word does not count there.
    private static bool IsSubject(Tokens tokens, int i, int last)
    {
        if (tokens[i].Has(TokenShape.SentenceStart) && (Lexicon.Default[tokens[i].Hash] & WordFacts.CommonMask) != 0)
            return false;
        if (IsSaid(tokens, last))
            return true;
        if (tokens[last].Kind != TokenKind.Comma || last + 1 >= tokens.Count)
            return false;
        return tokens.Is(last + 1, "who") || (IsSaid(tokens, last + 1) && i > 0 && tokens[i - 1].Kind == TokenKind.Comma);
    }

    // “…,” said Lee
    private static bool IsInverted(Tokens tokens, int i, int last) =>
        i > 1 && IsSaid(tokens, i - 1) && tokens[i - 2].Kind == TokenKind.Quote && tokens[last].Kind is TokenKind.Comma or TokenKind.Stop;

    private static bool IsSaid(Tokens tokens, int i)
    {
        var words = WordClasses.Of(tokens[i].Hash);
        return !tokens[i].IsCapitalised && (words & WordClass.Core) != 0 && (words & (WordClass.CuePast | WordClass.CueS)) != 0;
    }
}
