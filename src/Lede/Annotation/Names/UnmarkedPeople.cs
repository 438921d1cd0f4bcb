namespace Lede.Annotation;

/// <summary>People's names that the model left unmarked: a given name with a word behind it that no list knows as anything else,
/// particles between them or not ("Ingrid van den Berg").</summary>
internal static class UnmarkedPeople
{
    private const int MaxTokens = 6;

    private const WordFacts NoGiven = WordFacts.NoName | WordFacts.Title | WordFacts.Demonym | WordFacts.OrganisationWord | WordFacts.Country
        | WordFacts.Subdivision | WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.Organisation | WordFacts.Particle | WordFacts.Joint;

    private const WordFacts NoFamily = WordFacts.CommonMask | WordFacts.NoName | WordFacts.Title | WordFacts.Demonym | WordFacts.OrganisationWord | WordFacts.AnyPlace
        | WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.Organisation;

    /// <summary>How many tokens from <paramref name="i"/> on are such a name; 0 for none.</summary>
    public static int Length(NameText text, int i, int limit)
    {
        var tokens = text.Tokens;
        if ((text.Facts(i) & WordFacts.Given) == 0 || (text.Facts(i) & NoGiven) != 0 || IsCommon(text.Facts(i)) || !IsPlain(text, i) || IsBeside(text, i, i - 1))
            return 0;
        var end = i + 1;
        while (end < limit && end - i < MaxTokens && tokens[end].Sentence == tokens[i].Sentence
            && (text.IsNameWord(end) || (!tokens[end].IsCapitalised && (text.Facts(end) & WordFacts.Particle) != 0)))
        {
            end++;
        }

        var family = end - 1;
        if (family == i || !text.IsNameWord(family) || !IsPlain(text, family) || tokens[family].Length < 3 || IsBeside(text, family, end))
            return 0;
        // A family name that is also a town counts where the lists know it as both.
        var facts = text.Facts(family);
        var allowed = (facts & WordFacts.Surname) == 0 ? 0 : WordFacts.Town | WordFacts.MiddleCity | (text.IsNameWord(family - 1) ? 0 : WordFacts.CommonMask);
        return (facts & NoFamily & ~allowed) == 0 ? end - i : 0;
    }

    // "Will", "Mark"; "charlotte" is a rare word.
    private static bool IsCommon(WordFacts facts) => (uint)(facts & WordFacts.CommonMask) >> 20 is > 0 and < 5;

    private static bool IsPlain(NameText text, int i) => !text.Tokens[i].Has(TokenShape.AllCaps) && !text.Tokens[i].Has(TokenShape.HasDigit) && text.Phrase(i) < NameText.LongPhrase;

    private static bool IsBeside(NameText text, int i, int other) => other >= 0 && other < text.Tokens.Count && text.Tokens[other].Sentence == text.Tokens[i].Sentence
        && (text.IsNameWord(other) || text.Tokens[other].Kind is TokenKind.Hyphen) && (text.Facts(other) & (WordFacts.Title | WordFacts.Demonym)) == 0;
}
