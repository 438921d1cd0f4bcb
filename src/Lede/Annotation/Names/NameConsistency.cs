using System.Runtime.InteropServices;

namespace Lede.Annotation;

/// <summary>Makes a text agree with itself: a surname seen in a full name is a person everywhere, a phrase has the kind most of its mentions
/// have, an acronym in brackets after an organisation is one, and what is a name once is not missed elsewhere.</summary>
internal sealed class NameConsistency(NameText text, DocumentEvidence evidence)
{
    private const int MaxPhrase = 6;
    private const int LongestAcronym = 4; // longer words of capitals are as often a surname in a line of them

    private const WordFacts PlaceForCertain = WordFacts.Country | WordFacts.Subdivision | WordFacts.BigCity;

    private const WordFacts AnyName = WordFacts.Given | WordFacts.Surname;

    private readonly Tokens _tokens = text.Tokens;
    private readonly Dictionary<uint, NameVotes> _votes = [];

    public List<NameSpan> Apply(List<NameSpan> names)
    {
        names = WithAcronyms(names);
        foreach (var name in names)
            Count(name);
        var agreed = WithMissed(names.SelectMany(Halves).Select(Agreed).ToList());
        var kept = new List<NameSpan>(agreed.Count);
        foreach (var name in agreed)
        {
            if (!IsNoPerson(name))
                kept.Add(IsCity(name) ? name with { Kind = NameKind.Place } : name);
            else if (name.End - name.First == 1 && (text.Facts(name.First) & PlaceForCertain) != 0)
                kept.Add(name with { Kind = NameKind.Place });
        }

        return kept;
    }

    // "The Paris native": a big city that is also a given name, of which nobody in the text speaks as of a person.
    private bool IsCity(NameSpan name) => name.Kind == NameKind.Person && name.End - name.First == 1 && (text.Facts(name.First) & WordFacts.BigCity) != 0
        && _votes.GetValueOrDefault(_tokens[name.First].Hash) is { BeginsPerson: 0, EndsPerson: 0 }
        && (evidence[_tokens[name.First].Hash] & (NameEvidence.AfterTitle | NameEvidence.BeforeVerb)) == 0;

    // "AI", "Aston Martin DB11", "Nikon": the model's people that no list, title, full name or verb of speech vouches for.
    private bool IsNoPerson(NameSpan name)
    {
        if (name.Kind != NameKind.Person)
            return false;
        for (var i = name.First; i < name.End; i++)
        {
            if (_tokens[i].Has(TokenShape.HasDigit))
                return true;
        }

        if (name.End - name.First > 1)
            return IsThing(name);
        if (EndsPerson(name.First) || _votes.GetValueOrDefault(_tokens[name.First].Hash).BeginsPerson > 0)
            return false;
        var (token, facts) = (_tokens[name.First], text.Facts(name.First));
        if ((evidence[token.Hash] & (NameEvidence.AfterTitle | NameEvidence.BeforeVerb)) != 0)
            return false;
        if ((facts & (WordFacts.Given | WordFacts.Surname)) == 0)
            return true;
        return token.Has(TokenShape.AllCaps) && token.Length <= LongestAcronym;
    }

    // "HDR Photography", "Vega OS", "Max Load": the last word is no name, nor does anything in the text treat it as one.
    private bool IsThing(NameSpan name)
    {
        if ((text.Facts(name.First) & WordFacts.Given) != 0)
            return false;
        var capitals = 0;
        for (var i = name.First; i < name.End; i++)
        {
            if (_tokens[i].Has(TokenShape.AllCaps) && _tokens[i].Length > 1 && (text.Facts(i) & AnyName) == 0)
                capitals++;
        }

        var (last, facts) = (_tokens[name.End - 1], text.Facts(name.End - 1));
        if (last.Has(TokenShape.AllCaps) ? IsNumeral(name.End - 1) : capitals == 0 && !IsCommonWord(last, facts))
            return false;
        return capitals < name.End - name.First && (facts & AnyName) == 0 && (evidence[last.Hash] & (NameEvidence.AfterTitle | NameEvidence.BeforeVerb)) == 0;
    }

    private bool IsCommonWord(Token word, WordFacts facts) => (facts & WordFacts.CommonMask) != 0 || (evidence[word.Hash] & NameEvidence.LowerCase) != 0;

    private bool IsNumeral(int i) => _tokens.Word(i) is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "JR" or "SR";

    // "Trump-Putin": two people, where the text names both in full.
    private IEnumerable<NameSpan> Halves(NameSpan name)
    {
        if (name.Kind != NameKind.Person || name.End - name.First != 3 || _tokens[name.First + 1].Kind != TokenKind.Hyphen
            || !EndsPerson(name.First) || !EndsPerson(name.End - 1))
        {
            return [name];
        }

        return [Name(name.First, name.First + 1, NameKind.Person), Name(name.End - 1, name.End, NameKind.Person)];
    }

    private bool EndsPerson(int i) => _votes.TryGetValue(_tokens[i].Hash, out var votes) && votes.EndsPerson > 0;

    private List<NameSpan> WithAcronyms(List<NameSpan> names)
    {
        var result = new List<NameSpan>(names.Count + 16);
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            result.Add(name);
            var at = name.End + 1;
            if (name.Kind != NameKind.Organisation || name.End - name.First < 2 || at + 1 >= _tokens.Count || !IsBracketedAcronym(at))
                continue;
            if (n + 1 < names.Count && names[n + 1].First <= at)
                n++;
            result.Add(Name(at, at + 1, NameKind.Organisation));
        }

        return result;
    }

    private bool IsBracketedAcronym(int at) => _tokens[at - 1].Kind == TokenKind.Open && _tokens[at + 1].Kind == TokenKind.Close
        && _tokens[at].IsWord && (_tokens[at].Shape & (TokenShape.AllCaps | TokenShape.MixedCase)) != 0;

    private void Count(NameSpan name)
    {
        if (name.End - name.First <= MaxPhrase)
            Votes(Phrase(name.First, name.End)).Add(name.Kind);
        if (name.Kind == NameKind.Organisation && name.End - name.First > 1 && IsDistinctive(name.First))
            Votes(_tokens[name.First].Hash).BeginsOrganisation++;
        if (name.Kind != NameKind.Person || name.End - name.First < 2)
            return;
        if ((name.End - name.First == 3 && _tokens[name.First + 1].Kind == TokenKind.Hyphen) || IsThing(name))
            return;
        for (var i = name.First; i < name.End; i++)
        {
            if (text.IsNameWord(i) && _tokens[i].Length > 1)
                (i == name.End - 1 ? ref Votes(_tokens[i].Hash).EndsPerson : ref Votes(_tokens[i].Hash).BeginsPerson)++;
        }
    }

    // "Brennar" of "Brennar AG": the lists know no such word, or only as a surname or a town.
    private bool IsDistinctive(int i) => text.IsNameWord(i) && _tokens[i].Length > 3
        && (text.Facts(i) & ~(WordFacts.Surname | WordFacts.Town | WordFacts.Prefix | WordFacts.Organisation)) == 0;

    private NameSpan Agreed(NameSpan name)
    {
        if (name.End - name.First > MaxPhrase)
            return name;
        var votes = _votes[Phrase(name.First, name.End)];
        if (name.End - name.First == 1 && votes.EndsPerson + votes.BeginsPerson > 0 && !IsCountry(name.First))
            return name with { Kind = NameKind.Person };
        if (name.End - name.First == 1 && votes.BeginsOrganisation > 0
            && (evidence[_tokens[name.First].Hash] & (NameEvidence.AfterPlacePreposition | NameEvidence.BeforePlace | NameEvidence.AfterTitle)) == 0)
            return name with { Kind = NameKind.Organisation };
        return name with { Kind = votes.Most(name.Kind) };
    }

    private List<NameSpan> WithMissed(List<NameSpan> names)
    {
        var result = new List<NameSpan>(names.Count + names.Count / 4);
        var n = 0;
        for (var i = 0; i < _tokens.Count;)
        {
            if (n < names.Count && names[n].First == i)
            {
                result.Add(names[n]);
                i = names[n++].End;
                continue;
            }

            var limit = n < names.Count ? names[n].First : _tokens.Count;
            var found = text.IsNameWord(i) && !(i > 0 && text.IsNameWord(i - 1) && !_tokens[i].Has(TokenShape.SentenceStart)
                && result.Count > 0 && result[^1].End == i) ? Missed(i, limit) : default;
            if (found.End > i)
                result.Add(found);
            i = Math.Max(i + 1, found.End);
        }

        return result;
    }

    // A phrase that is a name elsewhere, standing here unmarked.
    private NameSpan Missed(int first, int limit)
    {
        var sentence = _tokens[first].Sentence;
        var end = first;
        while (end < limit && end - first < MaxPhrase && _tokens[end].Sentence == sentence && text.IsActive(end))
            end++;
        for (; end > first; end--)
        {
            if (!text.IsNameWord(end - 1) || !_votes.TryGetValue(Phrase(first, end), out var votes))
                continue;
            if (end - first > 1 && votes.Total > 0)
                return Name(first, end, votes.Most(NameKind.Organisation));
            if (end - first == 1 && !Touches(first, end) && Certain(first, votes) is { } kind)
                return Name(first, end, kind);
        }

        return default;
    }

    // Part of a longer run of name words, which may be another name altogether.
    private bool Touches(int first, int end) =>
        (text.IsNameWord(end) && _tokens[end].Sentence == _tokens[first].Sentence)
        || (text.IsNameWord(first - 1) && _tokens[first - 1].Sentence == _tokens[first].Sentence
            && (text.Facts(first - 1) & (WordFacts.Title | WordFacts.Demonym)) == 0 && !_tokens[first - 1].Has(TokenShape.SentenceStart));

    private NameKind? Certain(int i, NameVotes votes)
    {
        if ((evidence[_tokens[i].Hash] & NameEvidence.LowerCase) != 0 && _tokens[i].Has(TokenShape.SentenceStart))
            return null;
        if (votes.EndsPerson + votes.BeginsPerson > 0)
            return NameKind.Person;
        if (votes.BeginsOrganisation > 0)
            return NameKind.Organisation;
        return votes.Total > 1 ? votes.Most(NameKind.Organisation) : null;
    }

    private bool IsCountry(int i) => (text.Facts(i) & WordFacts.Country) != 0;

    private ref NameVotes Votes(uint phrase) => ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, phrase, out _);

    private uint Phrase(int first, int end)
    {
        var hash = _tokens[first].Hash;
        for (var i = first + 1; i < end; i++)
            hash = WordHash.Join(hash, _tokens[i].Hash);
        return hash;
    }

    private NameSpan Name(int first, int end, NameKind kind) => new(_tokens.Span(first, end), kind, first, end);
}
