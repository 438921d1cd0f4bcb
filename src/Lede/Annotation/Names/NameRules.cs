using Lede.Annotation.People;

namespace Lede.Annotation;

/// <summary>What the model need not learn: cuts titles off people's names and class words off places, completes hyphenated names, and adds
/// well-known places and acronyms that it left unmarked.</summary>
internal sealed class NameRules(NameText text, DocumentEvidence evidence)
{
    private readonly Tokens _tokens = text.Tokens;
    private readonly CertainKinds _certain = new(text, evidence);
    private static readonly WordSet NoNames = WordSet.Load("no-names.txt");
    private static readonly uint The = WordHash.Of("the");

    // Longest syllable of a romanised name: "cheung", "kwang" and most others have fewer letters.
    private const int LongestSyllable = 5;

    // What makes an adjective of a name: "the Lee-era rules".
    private static readonly uint[] Suffixes = Hashes("led", "era", "style", "run", "like", "type", "bound", "based", "born", "held", "owned", "wide", "level", "free", "aged",
        "elect", "only", "ally", "made", "fed", "hit", "ruled", "back", "ready", "proof", "named", "and", "or", "to", "the", "is", "who");

    public List<NameSpan> Apply(List<NameSpan> names)
    {
        var result = new List<NameSpan>(names.Count + names.Count / 4);
        var at = 0;
        foreach (var name in names)
        {
            AddUnmarked(at, name.First, result);
            at = name.End;
            if (name.First < (result.Count > 0 ? result[^1].End : 0))
                continue;
            if (IsPairOfPlaces(name))
            {
                result.Add(Name(name.First, name.First + 1, NameKind.Place));
                result.Add(Name(name.End - 1, name.End, NameKind.Place));
            }
            else if (Fix(name) is { } fixedName)
            {
                result.Add(fixedName);
                at = Math.Max(at, fixedName.End);
            }
        }

        AddUnmarked(at, _tokens.Count, result);
        return result;
    }

    private NameSpan? Fix(NameSpan name)
    {
        var (first, end, kind) = (name.First, name.End, name.Kind);
        while (end - first > 1 && IsLead(first, kind) && !(end - first == 2 && NameParts.IsSuffix(_tokens, end - 1)))
            first++;
        if (kind == NameKind.Person || IsRomanised(first, end))
            (end, kind) = (AfterHyphens(first, end), NameKind.Person);
        while (kind == NameKind.Place && end - first > 1 && IsLowerClass(end - 1))
            end--;
        if (kind == NameKind.Place && end - first > 1 && IsOrganisationHead(end - 1))
            kind = NameKind.Organisation;
        if (IsMoney(end) || (kind != NameKind.Person && NoNames.Contains(_tokens.Text[_tokens.Span(first, end)])))
            return null;
        if (kind != NameKind.Person && OfficeHolder(first, end) is var person and > 0)
            (first, kind) = (person, NameKind.Person);
        kind = _certain.Of(first, end, kind);
        return _certain.IsNone(first, end, kind) ? null : Name(first, end, kind);
    }

    // "Ukraine-Russia": two places, where the lists hold no one place of that name.
    private bool IsPairOfPlaces(NameSpan name) => name.End - name.First == 3 && _tokens[name.First + 1].Kind == TokenKind.Hyphen
        && (text.Phrase(name.First + 1) & NameText.InsidePhrase) == 0
        && (text.Facts(name.First) & WellKnown) != 0 && (text.Facts(name.End - 1) & WellKnown) != 0;

    // Where an office ends and its holder begins, or 0: "Secretary of [Defense Pete Hegseth]", "[Commission Chairman Ann Lee]".
    private int OfficeHolder(int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
        {
            if (text.IsNameWord(i) && (text.Facts(i) & WordFacts.Title) != 0)
                return ArePersons(i + 1, end) ? i + 1 : 0;
        }

        if (first < 2 || (text.Facts(first - 1) & WordFacts.Joint) == 0 || (text.Facts(first - 2) & WordFacts.Title) == 0)
            return 0;
        for (var i = first + 1; i < end - 1; i++)
        {
            if ((text.Facts(i) & WordFacts.Given) != 0 && (text.Facts(i) & (WordFacts.CommonMask | WordFacts.OrganisationWord)) == 0)
                return i;
        }

        return 0;
    }

    // Words that may all be a person's: no class word, no English word, and one at least that a list of names holds.
    private bool ArePersons(int first, int end)
    {
        var any = WordFacts.None;
        for (var i = first; i < end; i++)
        {
            var facts = text.Facts(i);
            if (!text.IsNameWord(i) || _tokens[i].Has(TokenShape.AllCaps) || (facts & NoPerson) != 0)
                return false;
            any |= facts;
        }

        return (any & (WordFacts.Given | WordFacts.Surname)) != 0;
    }

    private const WordFacts NoPerson = WordFacts.OrganisationWord | WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.NoName
        | WordFacts.Demonym | WordFacts.Title | WordFacts.CommonMask | WordFacts.Country | WordFacts.Subdivision;

    private const WordFacts WellKnown = WordFacts.Country | WordFacts.Region | WordFacts.BigCity;

    private NameSpan Name(int first, int end, NameKind kind) => new(_tokens.Span(first, end), kind, first, end);

    // "President", "PM" before a person; "The" before anything; a sentence's first word that is no name.
    private bool IsLead(int i, NameKind kind)
    {
        if (_tokens[i].Hash == The || (kind == NameKind.Person && _tokens[i].Kind is TokenKind.Hyphen))
            return true;
        if (!text.IsNameWord(i + 1))
            return false;
        var facts = text.Facts(i);
        if (kind == NameKind.Person && (facts & WordFacts.Title) != 0)
            return true;
        return kind != NameKind.Organisation && _tokens[i].Has(TokenShape.SentenceStart) && (facts & WordFacts.CommonMask) != 0
            && (facts & (WordFacts.Given | WordFacts.AnyPlace | WordFacts.PlaceWord)) == 0
            && ((evidence[_tokens[i].Hash] & NameEvidence.LowerCase) != 0 || (facts & WordFacts.Joint) != 0);
    }

    // "Chih" + "-hsin": the lower-case half of a name, unless it is an English word ("-led"); behind a surname short English words are
    // syllables as well ("Yeung Kin-man"), but those that make adjectives.
    private int AfterHyphens(int first, int end)
    {
        var syllables = end - first > 1 && _tokens[end - 1].Length <= LongestSyllable;
        while (end + 1 < _tokens.Count && _tokens[end].Kind == TokenKind.Hyphen && _tokens[end + 1].IsWord
            && !_tokens[end + 1].Has(TokenShape.SpaceBefore) && !_tokens[end + 1].IsCapitalised
            && ((text.Facts(end + 1) & WordFacts.CommonMask) == 0 || (syllables && IsSyllable(end + 1))))
        {
            end += 2;
        }

        return end;
    }

    private bool IsSyllable(int i) => _tokens[i].Length <= LongestSyllable && !Suffixes.Contains(_tokens[i].Hash);

    // "Tik Chi-yuen": two short words and a lower-case syllable are no place.
    private bool IsRomanised(int first, int end) => end - first == 2 && text.Phrase(first) == 0 && text.IsNameWord(first) && text.IsNameWord(first + 1)
        && _tokens[first].Length <= LongestSyllable && _tokens[first + 1].Length <= LongestSyllable
        && (text.Facts(first) & text.Facts(first + 1) & WordFacts.CommonMask) == 0 && AfterHyphens(first, end) > end;

    private bool IsLowerClass(int i) => !text.IsNameWord(i) && (text.Facts(i) & (WordFacts.PlaceWord | WordFacts.OrganisationWord)) != 0;

    private bool IsOrganisationHead(int i) => text.IsNameWord(i) && (text.Facts(i) & WordFacts.OrganisationWord) != 0
        && (text.Facts(i) & (WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.Country)) == 0;

    // "US$5m"
    private bool IsMoney(int end) => end < _tokens.Count && _tokens[end].Kind == TokenKind.Mark
        && !_tokens[end].Has(TokenShape.SpaceBefore) && _tokens.Word(end) is "$" or "€" or "£";

    private void AddUnmarked(int first, int end, List<NameSpan> result)
    {
        for (var i = first; i < end;)
        {
            var length = text.IsNameWord(i) ? Unmarked(i, end, out var kind) : Nothing(out kind);
            if (length > 0)
                result.Add(Name(i, i + length, kind));
            else if (text.IsNameWord(i) && UnmarkedPeople.Length(text, i, end) is var person && person > 0)
                result.Add(Name(i, i + (length = person), NameKind.Person));
            else if (LegislatureBodies.EndAt(text, i) is var body && body > i && body <= end)
                result.Add(Name(i, i + (length = body - i), NameKind.Organisation));
            i += Math.Max(1, length);
        }
    }

    private static int Nothing(out NameKind kind)
    {
        kind = NameKind.Place;
        return 0;
    }

    private int Unmarked(int i, int limit, out NameKind kind)
    {
        kind = NameKind.Place;
        var length = 1;
        while (i + length < limit && (text.Phrase(i + length) & NameText.InsidePhrase) != 0)
            length++;
        var end = i + length;
        if (!text.IsNameWord(end - 1) || IsMoney(end) || !StandsAlone(i, end))
            return 0;
        if ((text.Phrase(i) & NameText.PhraseStart) != 0 && IsWellKnownPlace(i, length))
            return length;
        kind = NameKind.Organisation;
        if (length > 1 && (text.Phrase(i) & (NameText.PhraseStart | NameText.OrganisationPhrase)) == (NameText.PhraseStart | NameText.OrganisationPhrase))
            return length;
        return length == 1 && IsAcronym(i) && !_certain.IsNone(i, end, kind) ? 1 : 0;
    }

    private bool IsWellKnownPlace(int i, int length)
    {
        var facts = text.Facts(i);
        if ((facts & WellKnown) == 0)
            return false;
        return length > 1 || ((facts & (WordFacts.Given | WordFacts.Surname | WordFacts.CommonMask | WordFacts.Demonym)) == 0
            && !_tokens[i].Has(TokenShape.AllCaps)) || (facts & WordFacts.CapitalsOnly) != 0;
    }

    private bool IsAcronym(int i) => _tokens[i].Has(TokenShape.AllCaps) && !_tokens[i].Has(TokenShape.HasDigit) && _tokens[i].Length > 2
        && (text.Facts(i) & (WordFacts.NoName | WordFacts.Title | WordFacts.Demonym | WordFacts.CommonMask)) == 0
        && IsLowerCased(i - 1, i) | IsLowerCased(i + 1, i);

    // In a line of capitals an acronym cannot be told from a word.
    private bool IsLowerCased(int neighbour, int i) => neighbour >= 0 && neighbour < _tokens.Count
        && _tokens[neighbour].Sentence == _tokens[i].Sentence && !_tokens[neighbour].Has(TokenShape.AllCaps);

    // No other name word beside it but titles and nationalities.
    private bool StandsAlone(int first, int end)
    {
        var sentence = _tokens[first].Sentence;
        var before = first > 0 && _tokens[first - 1].Sentence == sentence && text.IsNameWord(first - 1) && !_tokens[first - 1].Has(TokenShape.SentenceStart);
        var after = end < _tokens.Count && _tokens[end].Sentence == sentence && text.IsNameWord(end) && (text.Facts(end) & WordFacts.Title) == 0;
        return !before && !after;
    }

    private static uint[] Hashes(params string[] words) => words.Select(word => WordHash.Of(word)).ToArray();
}
