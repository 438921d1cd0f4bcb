using Lede.Annotation.Quotes;
using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.People;

/// <summary>Reads the title, office or trade given with a name, before it or after a comma, and what it tells of the person.</summary>
internal readonly struct TitleReader(Passage passage, Sentence sentence)
{
    private readonly NounPhrases _phrases = new(passage, sentence.First, sentence.End);
    private readonly Appositions _appositions = new(passage, sentence.First, sentence.End);

    /// <summary>First unit of the title before a name; the name itself without one.</summary>
    public int First(int name) => _phrases.TitleStart(name);

    public void Read(int name, PersonEntry person)
    {
        var first = _phrases.TitleStart(name);
        for (var i = first; i < name; i++)
            Learn(i, person);
        var apposed = _appositions.IsClosed(name) ? _appositions.Before(first) : null;
        if (apposed is { } before)
            Learn(_appositions.Head(before), person);
        if (person.Gender == Gender.Unknown)
            LearnApposition(name, person);
        if (person.Title is not null)
            return;
        while (first < name && passage[first].Is(Honorific) && !passage[first].Is(Role) && !(passage.Word(first) is "Lord" && passage[first + 1].Is(Role)))
            first++;
        // "Dr. Ann Lee, dean of the school": the office tells more than the degree.
        if (first < name && !(first == name - 1 && IsDegree(first)))
            Take((first, name), person);
        else if (!(apposed is { } phrase && _appositions.Bare(phrase) is var bare and >= 0 && Take((bare, phrase.Comma), person)) && !Take(After(name), person))
            Take((first, name), person);
    }

    private bool Take((int First, int End) title, PersonEntry person)
    {
        // "Former minister Sir": the honorific is no part of the office.
        while (title.End > title.First + 1 && passage[title.End - 1].Is(Honorific) && !passage[title.End - 1].Is(Role))
            title.End--;
        if (title.End <= title.First)
            return false;
        person.Title = passage.Span(title.First, title.End);
        person.Role = Head(title.First, title.End);
        for (var i = title.First; i < title.End; i++)
            Learn(i, person);
        return true;
    }

    private bool IsDegree(int i) => passage.Word(i) is "Dr" or "Dr." or "Prof" or "Prof." or "Doctor" or "Professor";

    // ", head of the committee", ", 54, a farmer": the apposition, when it holds a role.
    private (int First, int End) After(int name)
    {
        var comma = PastAge(name + 1);
        var end = _phrases.AppositionEnd(comma);
        for (var i = comma + 1; i < end; i++)
        {
            // "the soprano whose voice …": the clause is no part of the title.
            if (passage[i].Kind == UnitKind.Word && passage[i].Is(Relative) && passage.Word(i) is not "that")
                end = i;
        }

        var role = false;
        for (var i = comma + 1; i < end; i++)
        {
            // "Ann Lee, Secretary of State Bo Ray": the next of a list.
            if (passage.IsPerson(i) && !(i + 1 < end && passage[i + 1].Kind == UnitKind.Possessive))
                return (0, 0);
        }

        for (var i = comma + 1; i < end && !role; i++)
        {
            if (i > comma + 1 && passage[i].Is(Preposition) && passage.Word(i) is not ("of" or "for"))
                break;
            role = passage[i].Is(Role);
        }

        return role ? (comma + 1, end) : (0, 0);
    }

    // ", 54, a farmer", ", Ph.D., dean of the school"
    private int PastAge(int comma)
    {
        const int MaxUnits = 5; // "Ph", ".", "D", "." and the comma
        if (comma + 2 >= sentence.End || passage[comma].Kind != UnitKind.Comma)
            return comma;
        if (passage[comma + 1].Kind == UnitKind.Number)
            return passage[comma + 2].Kind == UnitKind.Comma ? comma + 2 : comma;
        for (var i = comma + 2; i < sentence.End && i <= comma + MaxUnits; i++)
        {
            if (passage[i].Kind == UnitKind.Comma)
                return Text(comma + 1, i) is "Ph.D." or "PhD" or "M.D." or "MD" or "J.D." or "MBA" ? i : comma;
        }

        return comma;
    }

    private ReadOnlySpan<char> Text(int first, int end) => passage.Text.AsSpan(passage.Span(first, end).Start, passage.Span(first, end).Length);

    // ", a 40-year-old unarmed man", ", his wife"
    private void LearnApposition(int name, PersonEntry person)
    {
        var comma = PastAge(name + 1);
        var end = _phrases.AppositionEnd(comma);
        for (var i = comma + 1; i < end && !passage[i].Is(Preposition) && passage[i].Kind != UnitKind.Name; i++)
            Learn(i, person);
    }

    // The first role that no other follows at once: "president" of "vice president of the club".
    private uint Head(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage[i].Is(Role) && !(i + 1 < end && passage[i + 1].Is(Role)))
                return passage.Tokens[passage[i].End - 1].Hash;
        }

        return 0;
    }

    private void Learn(int i, PersonEntry person)
    {
        if (person.Gender == Gender.Unknown && passage[i].Is(Female | Male))
            person.Gender = passage[i].Is(Female) ? Gender.Female : Gender.Male;
    }
}
