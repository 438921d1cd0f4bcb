using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Reads the phrase that names a source, from its head backwards or, after an inverted verb, forwards.</summary>
internal readonly struct SourcePhrases(Passage passage, int start, int end)
{
    // Longest phrase after an inverted verb.
    private const int MaxPhrase = 15;

    private readonly NounPhrases _phrases = new(passage, start, end);
    private readonly Appositions _appositions = new(passage, start, end);

    /// <summary>A name with its title; "a spokesman for NAME" is the spokesman.</summary>
    public Source? Named(int name)
    {
        var first = _phrases.TitleStart(name);
        if (first - 2 >= start && passage[first - 1].Is(Preposition))
        {
            var head = first - 2;
            if (passage[head].Is(Role | Group | Words))
                return new Source(_phrases.PhraseStart(head), name + 1, head, SourceKind.Nominal);
        }

        return new Source(first, name + 1, name, SourceKind.Name);
    }

    /// <summary>"A spokesman for the ministry, NAME": the name is the apposition, the phrase before it the title.</summary>
    public Source? Apposed(int name)
    {
        return _appositions.Before(_phrases.TitleStart(name)) is { } phrase ? new Source(phrase.First, name + 1, name, SourceKind.Name) : null;
    }

    /// <summary>A phrase without a name, by its head noun; a person that leads it is the source instead.</summary>
    public Source? Nominal(int head)
    {
        var first = _phrases.PhraseStart(head);
        for (var i = first; i < head; i++)
        {
            // "Lee in a statement said": a person leads the phrase.
            if (passage.IsPerson(i) && passage[i + 1].Is(Preposition) && _phrases.TitleStart(i) <= first)
                return new Source(first, i + 1, i, SourceKind.Name);
        }

        var unit = passage[head];
        if ((unit.Is(Determiner | Preposition | Time) && first == head && !StandsAlone(head)) || unit.Is(Subordinate | Preposition | And))
            return null;
        return new Source(first, head + 1, head, SourceKind.Nominal);
    }

    /// <summary>The subject that stands after an inverted verb ("said Ann Lee, the mayor"), or <c>null</c>.</summary>
    public Source? After(int first)
    {
        // "said Friday that …": no subject follows, the clause does.
        if (first >= end || passage.Word(first) is "that" || (passage[first].Is(Time) && !passage[first].Is(Modifier)))
            return null;
        if (passage[first].Is(SubjectPronoun) && !passage[first].Is(Determiner))
            return passage[first].Is(He | She | They | We | I) ? new Source(first, first + 1, first, SourceKind.Pronoun) : null;
        var (i, name, role) = (first, -1, -1);
        for (; i < end && i < first + MaxPhrase && InPhrase(i, first); i++)
        {
            // The last name counts: "Clinton ally James Carville"; but not behind a preposition: "Jeff Merkley of Oregon".
            if (passage[i].Kind == UnitKind.Name && role < 0)
                name = i;
            else if (passage[i].Is(Preposition) && name >= 0 && name == i - 1)
                break;
            else if (passage[i].Is(Preposition))
                role = role < 0 ? i - 1 : role;
        }

        if (i == first)
            return null;
        if (name >= 0 && name == i - 1 && role < 0)
            return new Source(first, _phrases.AppositionEnd(name + 1), name, SourceKind.Name);
        var head = role >= 0 ? role : i - 1;
        if (AfterComma(i) is var person and >= 0)
            return new Source(first, _phrases.AppositionEnd(person + 1), person, SourceKind.Name);
        return passage[head].Is(Time) ? null : new Source(first, i, head, SourceKind.Nominal);
    }

    // "said his daughter, [Joan Ray]", "said the club’s owner, the banker [Bo Lee]": the name that the phrase before the comma stands for; -1 without one.
    private int AfterComma(int comma)
    {
        const int MaxTitle = 6;
        if (comma + 1 >= end || passage[comma].Kind != UnitKind.Comma)
            return -1;
        for (var i = comma + 1; i < end && i <= comma + MaxTitle && !passage[i].IsMark && passage[i].Kind != UnitKind.Quote; i++)
        {
            if (passage.IsPerson(i))
                return _appositions.Before(_phrases.TitleStart(i)) is { } phrase && phrase.Comma == comma && _appositions.IsClosed(i) ? i : -1;
        }

        return -1;
    }

    // "another said", "some say"
    private bool StandsAlone(int i) => passage[i].Is(Determiner) && passage.Word(i) is "another" or "one" or "some" or "many" or "several" or "both" or "most" or "few"
        or "two" or "three" or "Another" or "One" or "Some" or "Many" or "Several" or "Both" or "Most" or "Few";

    private bool InPhrase(int i, int first)
    {
        var unit = passage[i];
        if (unit.Kind is UnitKind.Name or UnitKind.Possessive or UnitKind.Number)
            return true;
        if (unit.Kind != UnitKind.Word || unit.Is(Who | Auxiliary | SubjectPronoun) || passage.Word(i) is "that" || (unit.Is(Subordinate | And) && !unit.Is(Determiner)))
            return false;
        if (unit.Is(Time) && i > first && !unit.Is(Modifier))
            return false;
        return !unit.Is(Preposition) || unit.Is(Determiner) || (i > first && passage.Word(i) is "of" or "for" or "from" or "at" or "with");
    }
}
