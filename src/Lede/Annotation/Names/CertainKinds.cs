using Lede.Annotation.Quotes;

namespace Lede.Annotation;

/// <summary>Names whose kind the lists or the words beside them make certain, whatever the model takes them for.</summary>
internal readonly struct CertainKinds(NameText text, DocumentEvidence evidence)
{
    private const WordFacts Places = WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.OrganisationWord | WordFacts.Country | WordFacts.Subdivision | WordFacts.Region;

    private static readonly uint The = WordHash.Of("the");
    private static readonly uint Park = WordHash.Of("park");
    private static readonly uint State = WordHash.Of("state");
    private static readonly uint National = WordHash.Of("national");

    private static readonly uint[] Weather = [.. new[] { "storm", "hurricane", "typhoon", "cyclone" }.Select(word => WordHash.Of(word))];

    private readonly Tokens _tokens = text.Tokens;

    /// <summary>The kind of a name.</summary>
    public NameKind Of(int first, int end, NameKind kind) => kind switch
    {
        NameKind.Organisation when IsCountry(first, end) || IsPark(first, end) => NameKind.Place,
        NameKind.Organisation when IsTitled(first, end) => NameKind.Person,
        NameKind.Place when IsPerson(first, end) => NameKind.Person,
        _ => kind,
    };

    /// <summary>Whether it names nothing that counts: a storm, a work, or the letters of a share.</summary>
    public bool IsNone(int first, int end, NameKind kind) => IsWork(first) || (kind == NameKind.Person
        ? IsWeather(first) || (first > 0 && !_tokens[first].Has(TokenShape.SentenceStart) && IsWeather(first - 1))
        : end - first == 1 && first > 2 && _tokens[first].Has(TokenShape.AllCaps) && _tokens.Word(first - 1) is ":" && _tokens[first - 3].Kind == TokenKind.Open);

    // "the drama The Harbour Master": a word for a work, and an article that begins its title.
    private bool IsWork(int first) => first > 1 && _tokens[first - 1].Hash == The && _tokens[first - 1].IsCapitalised && !_tokens[first - 1].Has(TokenShape.SentenceStart)
        && !_tokens[first - 2].IsCapitalised && (WordClasses.Of(_tokens[first - 2].Hash) & WordClass.Title) != 0;

    private bool IsWeather(int i) => text.IsNameWord(i) && Weather.Contains(_tokens[i].Hash);

    // "the United Arab Emirates": all of the listed phrase and nothing else.
    private bool IsCountry(int first, int end) => end - first > 1 && (text.Phrase(first) & NameText.PhraseStart) != 0 && (text.Phrase(end - 1) & NameText.InsidePhrase) != 0
        && (text.Phrase(end) & NameText.InsidePhrase) == 0 && (text.Facts(first) & text.Facts(end - 1) & WordFacts.Country) != 0
        && (text.Facts(first) & WordFacts.Organisation) == 0;

    // "Bear Lake State Park"
    private bool IsPark(int first, int end) => end - first > 2 && _tokens[end - 1].Hash == Park && (_tokens[end - 2].Hash == State || _tokens[end - 2].Hash == National);

    // "Sheila Dent", who is "Mrs Dent" elsewhere.
    private bool IsTitled(int first, int end) => end - first == 2 && text.IsNameWord(first) && text.IsNameWord(first + 1) && (text.Facts(first) & WordFacts.Given) != 0
        && (text.Phrase(first) & NameText.LongPhrase) == 0 && (text.Facts(first + 1) & WordFacts.OrganisationWord) == 0 && (evidence[_tokens[first + 1].Hash] & NameEvidence.AfterTitle) != 0;

    // "Madison Keys": a given name that is also a town, and a surname behind it or a verb of people.
    private bool IsPerson(int first, int end) => end - first == 2 && text.IsNameWord(first) && text.IsNameWord(first + 1)
        && (text.Phrase(first + 1) & NameText.InsidePhrase) == 0 && (text.Facts(first) & WordFacts.Given) != 0
        && (text.Facts(first) & (Places | WordFacts.Particle | WordFacts.Joint)) == 0
        && (text.Facts(first + 1) & (Places | WordFacts.NoName)) == 0 && !_tokens[first].Has(TokenShape.AllCaps) && IsFamilyName(first + 1);

    private bool IsFamilyName(int i) => (text.Facts(i) & WordFacts.Surname) != 0
        || ((text.Facts(i) & WordFacts.AnyPlace) == 0 && (evidence[_tokens[i].Hash] & (NameEvidence.BeforeVerb | NameEvidence.AfterTitle)) != 0);
}
