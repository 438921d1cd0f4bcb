using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds subjects that do not stand at the verb: of participles, of the second of two verbs, of quotations without a verb.</summary>
internal readonly struct MainSubjects(Passage passage, int start, int end)
{
    // Units between a subject and what is said of it.
    private const int Reach = 45;
    private const int MaxPhrase = 15;

    private readonly Clause _clause = new(passage, start, end);
    private readonly SourcePhrases _sources = new(passage, start, end);

    /// <summary>The nearest subject of a clause on the left, for verbs and quotations that have none of their own.</summary>
    public Source? Distant(int from)
    {
        for (var i = from - 1; i >= Math.Max(start, from - Reach); i--)
        {
            if (_clause.IsSubject(i))
                return passage[i].Kind == UnitKind.Name ? _sources.Named(i) : new Source(i, i + 1, i, SourceKind.Pronoun);
        }

        return null;
    }

    /// <summary>The phrase without a name that is the subject of the main clause, for what a colon introduces: "my father had a saying: “…”".</summary>
    public Source? Opening(int before) => OpeningPhrase(before) is { } phrase && !HasPerson(phrase) ? phrase : null;

    private bool IsFinite(int i)
    {
        var unit = passage[i];
        return unit.Is(Auxiliary | Chain | CuePast) || (unit.Is(CueS) && !unit.Is(Noun))
            || (unit.Class == None && passage.Word(i).EndsWith("ed", StringComparison.Ordinal));
    }

    /// <summary>The first subject of the sentence, for participles: "Lee attacked Ray, calling him …" is about Lee.</summary>
    public Source? Main(int before)
    {
        if (OpeningPhrase(before) is { } phrase && !HasPerson(phrase))
            return phrase;
        var subordinate = false;
        for (var i = start; i < before && i < start + Reach; i++)
        {
            if (passage[i].Is(Subordinate | Relative | Who) && passage[i].Kind == UnitKind.Word && !passage[i].Is(Determiner))
                subordinate = true;
            else if (passage[i].Kind == UnitKind.Comma)
                subordinate = false;
            else if (!subordinate && (_clause.IsSubject(i) || IsIt(i)))
                return passage[i].Kind == UnitKind.Name ? _sources.Named(i) : new Source(i, i + 1, i, SourceKind.Pronoun);
            else if (!subordinate && passage.IsPerson(i) && JointEnd(i, before) is var joint and > 0)
                return new Source(i, joint, i, SourceKind.Name);
        }

        return Distant(before);
    }

    // "Meanwhile, it attacked Lee": not "it was clear that …".
    private bool IsIt(int i) => passage[i].Is(It) && i + 1 < end && passage[i + 1].Is(CuePast | CueS);

    // "Lee and his aides have": where the joint subject ends, when a verb follows; 0 for others.
    private int JointEnd(int name, int before)
    {
        const int MaxJoint = 6;
        if (name + 2 >= before || !passage[name + 1].Is(And))
            return 0;
        for (var i = name + 2; i < before && i < name + MaxJoint; i++)
        {
            if (IsFinite(i) && !passage[i].Is(Role | Group))
                return i > name + 2 ? i : 0;
            if (passage[i].Kind is not (UnitKind.Word or UnitKind.Name or UnitKind.Possessive))
                return 0;
        }

        return 0;
    }

    // "In August, …", "When pressed, …": the main clause begins after the comma.
    private int PastOpening(int before)
    {
        if (passage[start].Kind != UnitKind.Word || !passage[start].Is(Preposition | Subordinate))
            return start;
        for (var i = start + 1; i < before && i < start + MaxPhrase; i++)
        {
            if (passage[i].Kind == UnitKind.Comma)
                return i + 1;
        }

        return start;
    }

    private bool HasPerson(Source source)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if (passage.IsPerson(i) && !(i + 1 < source.End && passage[i + 1].Kind == UnitKind.Possessive))
                return true;
        }

        return false;
    }

    // "The president attacked …", "Supporters of the bill said …": a phrase without a name that opens the sentence.
    private Source? OpeningPhrase(int before)
    {
        var first = PastOpening(before);
        while (first < before && (passage.IsAdverb(first) || passage[first].Is(And)) && !passage[first].Is(Determiner))
            first++;
        if (first >= before || !BeginsPhrase(first))
            return null;
        for (var i = first; i < before && i < first + MaxPhrase; i++)
        {
            var unit = passage[i];
            if (unit.IsMark || unit.Kind == UnitKind.Quote || unit.Is(Subordinate | Who))
                return null;
            if (i > first + 1 && (IsFinite(i) || IsParticiple(i)))
                return new Source(first, i, i - 1, SourceKind.Nominal);
        }

        return null;
    }

    // "The president", "Her critics", "Small groups of voters"
    private bool BeginsPhrase(int i)
    {
        var unit = passage[i];
        return !unit.Is(Preposition) && (unit.Is(Determiner | His | Her | Their | My | Group | Role | Modifier)
            || (unit is { Kind: UnitKind.Word, Class: None, Capitalised: true } && i == start));
    }

    // "A source speaking to …"
    private bool IsParticiple(int i) => (passage[i].Class == None || passage[i].Is(CueIng)) && !passage[i].Capitalised && i + 1 < end && passage[i + 1].Is(Preposition)
        && passage[i].Kind == UnitKind.Word && passage.Word(i).EndsWith("ing", StringComparison.Ordinal);
}
