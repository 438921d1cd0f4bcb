namespace Lede.Annotation;

/// <summary>Names whose kind the lists or the words beside them make certain, whatever the model takes them for.</summary>
internal readonly struct CertainKinds(NameText text, DocumentEvidence evidence)
{
    private const WordFacts Places = WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.OrganisationWord | WordFacts.Country | WordFacts.Subdivision | WordFacts.Region;

    private static readonly uint[] Weather = [.. new[] { "storm", "hurricane", "typhoon", "cyclone" }.Select(word => WordHash.Of(word))];

    private readonly Tokens _tokens = text.Tokens;

    /// <summary>The kind of a name.</summary>
    public NameKind Of(int first, int end, NameKind kind) => kind switch
    {
        NameKind.Organisation when IsCountry(first, end) => NameKind.Place,
        NameKind.Place when IsPerson(first, end) => NameKind.Person,
        _ => kind,
    };

    /// <summary>Whether it names nothing that counts: a storm, or the letters of a share.</summary>
    public bool IsNone(int first, int end, NameKind kind) => kind == NameKind.Person
        ? IsWeather(first) || (first > 0 && !_tokens[first].Has(TokenShape.SentenceStart) && IsWeather(first - 1))
        : end - first == 1 && first > 2 && _tokens[first].Has(TokenShape.AllCaps) && _tokens.Word(first - 1) is ":" && _tokens[first - 3].Kind == TokenKind.Open;

    private bool IsWeather(int i) => text.IsNameWord(i) && Weather.Contains(_tokens[i].Hash);

    // "the United Arab Emirates": all of the listed phrase and nothing else.
    private bool IsCountry(int first, int end) => end - first > 1 && (text.Phrase(first) & NameText.PhraseStart) != 0 && (text.Phrase(end - 1) & NameText.InsidePhrase) != 0
        && (text.Phrase(end) & NameText.InsidePhrase) == 0 && (text.Facts(first) & text.Facts(end - 1) & WordFacts.Country) != 0
        && (text.Facts(first) & WordFacts.Organisation) == 0;

    // "Madison Keys": a given name that is also a town, and a surname behind it or a verb of people.
    private bool IsPerson(int first, int end) => end - first == 2 && text.IsNameWord(first) && text.IsNameWord(first + 1)
        && (text.Phrase(first + 1) & NameText.InsidePhrase) == 0 && (text.Facts(first) & WordFacts.Given) != 0
        && (text.Facts(first) & (Places | WordFacts.Particle | WordFacts.Joint)) == 0
        && (text.Facts(first + 1) & (Places | WordFacts.NoName)) == 0 && !_tokens[first].Has(TokenShape.AllCaps) && IsFamilyName(first + 1);

    private bool IsFamilyName(int i) => (text.Facts(i) & WordFacts.Surname) != 0
        || ((text.Facts(i) & WordFacts.AnyPlace) == 0 && (evidence[_tokens[i].Hash] & (NameEvidence.BeforeVerb | NameEvidence.AfterTitle)) != 0);
}
