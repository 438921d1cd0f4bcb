using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Tells in what form a cue word stands: as a finite verb, an infinitive, a participle, a passive or a noun.</summary>
internal readonly struct VerbForms(Passage passage, int start, int end)
{
    // "urged him to say", "is choosing not to say": the subject is further off than at a verb of its own.
    public bool IsInfinitive(int i)
    {
        if (!passage[i].Is(CueBase) || i <= start + 1 || passage.Word(i - 1) is not "to")
            return false;
        var k = i - 2;
        while (k > start && passage.IsAdverb(k))
            k--;
        return !passage[k].Is(Chain | Auxiliary) && (k == i - 2 || passage[k].Class == None);
    }

    public bool FollowsModal(int i)
    {
        var k = i - 1;
        while (k >= start && passage.IsAdverb(k) && !passage[k].Is(Modal))
            k--;
        return k >= start && passage[k].Is(Modal);
    }

    public bool FollowsAuxiliary(int i)
    {
        var k = i - 1;
        while (k >= start && passage.IsAdverb(k))
            k--;
        return k >= start && passage[k].Is(Auxiliary);
    }

    public bool IsNounOrPassive(int i)
    {
        var unit = passage[i];
        if (i == start)
            return !unit.Is(CueIng);
        var k = i - 1;
        while (k > start && passage.IsAdverb(k))
            k--;
        var before = passage[k];
        if (before.Kind == UnitKind.Possessive)
            return !before.Is(Auxiliary) || !unit.Is(CueIng | CuePast);
        if (passage.Word(k) is "them" or "us")
            return false;
        if (before.Is(Determiner | WordClass.Possessive) && !before.Is(Relative | They | SubjectPronoun) && before.Kind == UnitKind.Word)
            return !unit.Is(CuePast) || before.Is(WordClass.Possessive) || passage.Word(k) is "the" or "a" or "an";
        if (unit.Is(CuePast) && ((before.Is(Auxiliary) && passage.IsBe(k)) || IsAbsolute(i)))
            return true;
        // "…, however, argue"
        if (unit.Is(CueBase) && before.Kind == UnitKind.Comma && k > start && passage[k - 1].Is(Adverb))
            return false;
        if (unit.Is(CueBase) && !unit.Is(CuePast))
            return !(before.Is(Auxiliary | They | We | I | You | Who | Adverb | And) || passage.Word(k) is "to" || LooksPlural(k));
        // "that states can pass it": a verb follows, so it is none.
        if (unit.Is(CueS) && unit.Is(Noun) && i + 1 < end && passage[i + 1].Is(Auxiliary) && !before.Is(SubjectPronoun | Who))
            return true;
        var weekday = before.Is(Time) && before.Capitalised;
        if (unit.Is(CueS) && before.Kind == UnitKind.Word && !weekday && !before.Is(SubjectPronoun | Who | Adverb | Relative | And))
            return !IsVerbByPlace(i);
        return before.Is(Preposition) && !unit.Is(CueIng) && !before.Is(Adverb | Time | Chain);
    }

    // "With leaders worried about it, …": a state, not what the leaders say.
    private bool IsAbsolute(int participle)
    {
        const int Reach = 5;
        for (var k = participle - 1; k >= start && k > participle - Reach && !passage[k].IsMark; k--)
        {
            if (k == start && passage.Word(k) is "With" or "Without")
                return true;
        }

        return false;
    }

    // "reports", "claims" are verbs where a quotation or clause follows, or where all before them is a phrase after a quotation.
    private bool IsVerbByPlace(int i)
    {
        if (!passage[i].Is(Noun))
            return true;
        return i + 1 < end && (passage[i + 1].Kind is UnitKind.Quote or UnitKind.Colon || passage.Word(i + 1) is "that");
    }

    private bool LooksPlural(int k) =>
        passage[k].Is(Group) || (passage[k].Kind == UnitKind.Word && passage.Word(k).EndsWith("s", StringComparison.Ordinal));
}
