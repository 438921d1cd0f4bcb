using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Reads the phrase that a name or noun belongs to: its title before it, its apposition after it.</summary>
/// <param name="passage">The passage.</param>
/// <param name="start">First unit of the sentence.</param>
/// <param name="end">One past its last unit.</param>
internal readonly struct NounPhrases(Passage passage, int start, int end)
{
    // Longest title read before a name ("senior campaign foreign policy adviser …") and longest phrase before a head noun.
    private const int MaxTitle = 10;
    private const int MaxPhrase = 15;

    /// <summary>First unit of the title that stands before a name; the name itself when it has none.</summary>
    public int TitleStart(int name)
    {
        var (first, sawRole) = (name, false);
        for (var i = name - 1; i >= Math.Max(start, name - MaxTitle); i--)
        {
            var unit = passage[i];
            // "director of NAME": the office is somebody else's.
            if (i == name - 1 && unit.Kind == UnitKind.Word && unit.Is(Preposition) && !unit.Is(Role | Modifier))
                break;
            if (unit.Is(Role | Honorific | ShortRole))
            {
                sawRole |= unit.Is(Role | ShortRole) && IsTitleWord(i);
                first = i;
            }
            else if (!ExtendsTitle(i, name, sawRole))
            {
                break;
            }
            else if (sawRole && !unit.Is(Preposition) && unit.Kind != UnitKind.Possessive)
            {
                first = i;
            }
        }

        return first;
    }

    /// <summary>Whether the unit is a role and not a verb or adverb that looks like one.</summary>
    private bool IsTitleWord(int i) => passage[i].Kind == UnitKind.Word && !passage[i].Is(Auxiliary);

    private bool ExtendsTitle(int i, int name, bool sawRole)
    {
        var unit = passage[i];
        switch (unit.Kind)
        {
            case UnitKind.Name:
                // "Secretary of State X" before the role is seen; "Kremlin spokesman X", "Trump’s adviser X" after it.
                return sawRole ? !passage.IsPerson(i) || passage[i + 1].Kind == UnitKind.Possessive : IsBehindRole(i, name);
            case UnitKind.Possessive:
                return sawRole && i > start && passage[i - 1].Kind == UnitKind.Name;
            case UnitKind.Word when unit.Is(Preposition):
                return IsOf(i) && !sawRole && IsBehindRole(i, name);
            case UnitKind.Word when unit.Is(Determiner | Auxiliary | SubjectPronoun | And | Subordinate | Time | Possessive | Who | Relative):
            case UnitKind.Word when unit.Is(Cue) && !unit.Capitalised:
                return false;
            case UnitKind.Word when unit.Is(Modifier | Group):
                return sawRole || IsBehindRole(i, name);
            case UnitKind.Word:
                return sawRole ? IsModifierNoun(i) : (unit.Capitalised || unit.Class == None) && IsBehindRole(i, name);
            default:
                return false;
        }
    }

    // Nationalities and other capitalised words that are no names, inside the sentence or before a role.
    private bool IsModifierNoun(int i) => passage[i].Capitalised && (i > start || passage[i + 1].Capitalised || passage[i + 1].Is(Role | Modifier));

    // "Secretary of State", "Minister for Foreign Affairs": from i leftwards, a role within three units with "of" or "for" after it.
    private bool IsBehindRole(int i, int name)
    {
        for (var k = i; k >= Math.Max(start, i - 3); k--)
        {
            if (passage[k].Is(Role))
                return (passage[k].Capitalised || i - k <= 2) && k + 1 < name && IsOf(k + 1);
            if (passage[k].IsMark)
                return false;
        }

        return false;
    }

    private bool IsOf(int i) => passage[i].Kind == UnitKind.Word && passage.Word(i) is "of" or "for";

    /// <summary>One past the apposition that follows a name: ", head of the committee"; without the comma that closes it.</summary>
    public int AppositionEnd(int after)
    {
        if (after + 1 >= end || passage[after].Kind != UnitKind.Comma || !BeginsApposition(after + 1))
            return after;
        var i = after + 1;
        while (i < end && i < after + MaxPhrase * 2 && passage[i].Kind is UnitKind.Word or UnitKind.Name or UnitKind.Possessive or UnitKind.Number or UnitKind.Other
            && !(i > after + 1 && (passage[i].Is(Who | Subordinate | SubjectPronoun) || IsReport(i))))
        {
            i++;
        }

        return i;
    }

    // "…, president of the club told us"
    private bool IsReport(int i) => passage[i].Is(Core) && passage[i].Is(CuePast) && !passage[i].Is(Role | Words);

    private bool BeginsApposition(int i)
    {
        var unit = passage[i];
        if (unit.Kind == UnitKind.Name)
            return i + 1 < end && (passage[i + 1].Kind == UnitKind.Possessive || passage[i + 1].Is(Role)) && !passage.IsPerson(i);
        return unit.Kind == UnitKind.Word && !unit.Is(And | Auxiliary | SubjectPronoun) && !IsCueAt(i)
            && (unit.Is(Role | Determiner | Modifier) || (unit.Is(His | Her | Their) && i + 1 < end));
    }

    private bool IsCueAt(int i) => passage[i].Is(Cue) && !passage[i].Is(Role | Modifier);

    /// <summary>First unit of the phrase whose last unit is the noun <paramref name="head"/>.</summary>
    public int PhraseStart(int head)
    {
        var i = head;
        while (i > start && i > head - MaxPhrase && Continues(i - 1, i))
            i--;
        return i;
    }

    // Whether the unit before belongs to the same phrase as the one after it.
    private bool Continues(int before, int after)
    {
        var unit = passage[before];
        if (unit.Kind is UnitKind.Name or UnitKind.Possessive or UnitKind.Number)
            return !(passage[after].Is(Determiner) && !passage[after].Is(Preposition));
        if (unit.Kind != UnitKind.Word || unit.Is(Auxiliary | SubjectPronoun | Subordinate | Who | Time) || (unit.Is(And) && !unit.Is(Determiner)))
            return false;
        if (unit.Is(CueS | CuePast) && !unit.Is(Role | Words | Modifier | Group) && !passage[after].Is(Preposition))
            return false;
        if (passage[after].Is(Determiner | Possessive))
            return unit.Is(Preposition) && before > start && IsNoun(before - 1);
        if (unit.Is(Preposition))
            return before > start && IsNoun(before - 1);
        return !passage.IsAdverb(before) || unit.Is(Determiner);
    }

    private bool IsNoun(int i)
    {
        var unit = passage[i];
        return unit.Kind is UnitKind.Name or UnitKind.Number
            || (unit.Kind == UnitKind.Word && !unit.Is(Auxiliary | Preposition | SubjectPronoun | Subordinate | Time | And | CuePast) && !passage.IsAdverb(i));
    }
}
