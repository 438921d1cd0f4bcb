using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the subject of a cue verb inside its sentence. Every search is bounded by <see cref="Reach"/>, so that the whole is linear.</summary>
internal readonly struct Subjects(Passage passage, int start, int end)
{
    // Units between a subject and its verb: an apposition with a relative clause runs to forty.
    private const int Reach = 45;

    private readonly NounPhrases _phrases = new(passage, start, end);

    /// <summary>The subject that stands before the verb, or <c>null</c>.</summary>
    public Source? Before(int verb)
    {
        var i = SkipBack(verb - 1);
        if (i < start)
            return null;
        var unit = passage[i];
        return unit.Kind switch
        {
            UnitKind.Close => AfterBracket(i),
            UnitKind.Comma or UnitKind.Dash => AcrossComma(i),
            UnitKind.Name => Named(i),
            UnitKind.Number => Nominal(i),
            UnitKind.Word when unit.Is(Who) || (unit.Is(Relative) && i > start && !unit.Is(Determiner)) => Antecedent(i),
            UnitKind.Word when unit.Is(SubjectPronoun) => new Source(i, i + 1, i, SourceKind.Pronoun),
            UnitKind.Word when unit.Is(And) => Distant(i),
            UnitKind.Word => passage.Word(i).Equals("that", StringComparison.Ordinal) ? Antecedent(i) : Nominal(i),
            _ => null,
        };
    }

    /// <summary>The subject that stands after an inverted verb ("said Ann Lee, the mayor"), or <c>null</c>.</summary>
    public Source? After(int first)
    {
        if (first >= end || passage[first].Is(SubjectPronoun) && !passage[first].Is(Determiner))
            return first < end && passage[first].Is(He | She | They | We | I) ? new Source(first, first + 1, first, SourceKind.Pronoun) : null;
        var (i, name, role) = (first, -1, -1);
        for (; i < end && i < first + Reach / 3 && InPhrase(i, first); i++)
        {
            if (passage[i].Kind == UnitKind.Name)
                name = name < 0 ? i : name;
            else if (passage[i].Is(Preposition) && name < 0)
                role = role < 0 ? i - 1 : role;
        }

        if (i == first)
            return null;
        if (name >= 0 && role < 0 && !(name + 1 < i && passage[name + 1].Kind == UnitKind.Possessive))
            return new Source(first, _phrases.AppositionEnd(name + 1), name, SourceKind.Name);
        var head = role >= 0 ? role : i - 1;
        return passage[head].Is(Time) ? null : new Source(first, i, head, SourceKind.Nominal);
    }

    /// <summary>The nearest subject of a clause on the left, for verbs and quotations that have none of their own.</summary>
    public Source? Distant(int from)
    {
        for (var i = from - 1; i >= Math.Max(start, from - Reach); i--)
        {
            if (IsSubject(i))
                return passage[i].Kind == UnitKind.Name ? Named(i) : new Source(i, i + 1, i, SourceKind.Pronoun);
        }

        return null;
    }

    // "In August, …", "When pressed, …": the main clause begins after the comma.
    private int PastOpening(int before)
    {
        if (passage[start].Kind != UnitKind.Word || !passage[start].Is(Preposition | Subordinate))
            return start;
        for (var i = start + 1; i < before && i < start + Reach / 3; i++)
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
        if (first >= before || passage[first].Kind != UnitKind.Word || !passage[first].Is(Determiner | His | Her | Their | My | Group | Role) || passage[first].Is(Preposition))
            return null;
        for (var i = first; i < before && i < first + Reach / 3; i++)
        {
            var unit = passage[i];
            if (unit.IsMark || unit.Kind == UnitKind.Quote || unit.Is(Subordinate | Who))
                return null;
            if (i > first + 1 && (unit.Is(Auxiliary | Chain | CuePast) || (unit.Is(CueS) && !unit.Is(Noun)) || (unit.Class == None && passage.Word(i).EndsWith("ed", StringComparison.Ordinal))))
                return new Source(first, i, i - 1, SourceKind.Nominal);
        }

        return null;
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
            else if (!subordinate && IsSubject(i))
                return passage[i].Kind == UnitKind.Name ? Named(i) : new Source(i, i + 1, i, SourceKind.Pronoun);
        }

        return Distant(before);
    }

    /// <summary>Whether a name or pronoun is followed by a verb and not governed by a preposition.</summary>
    public bool IsSubject(int i)
    {
        var unit = passage[i];
        var pronoun = unit.Kind == UnitKind.Word && unit.Is(He | She | They | I);
        if (!pronoun && (unit.Kind != UnitKind.Name || passage.IsPlace(i)))
            return false;
        if (i > start && passage[i - 1].Is(Say) && i - 1 > start && passage[i - 2].Kind is UnitKind.Quote or UnitKind.Comma)
            return true;
        if (unit.Kind == UnitKind.Name)
        {
            var first = _phrases.TitleStart(i);
            if (first > start && passage[first - 1].Kind == UnitKind.Word && passage[first - 1].Is(Preposition) && !passage[first - 1].Is(Subordinate))
                return false;
        }

        var next = i + 1;
        while (next < end && passage.IsAdverb(next))
            next++;
        if (next < end && passage[next].Kind == UnitKind.Open)
            next = PastBracket(next);
        if (next < end && passage[next].Kind == UnitKind.Comma && next + 1 < end)
            return _phrases.AppositionEnd(next) > next || passage[next + 1].Is(Who);
        return next < end && IsVerbLike(next);
    }

    /// <summary>Whether a verb follows, adverbs aside.</summary>
    public bool IsVerbAfter(int i)
    {
        var next = i + 1;
        while (next < end && passage.IsAdverb(next))
            next++;
        return next < end && IsVerbLike(next);
    }

    private bool IsVerbLike(int i)
    {
        var unit = passage[i];
        if (unit.Kind == UnitKind.Possessive)
            return unit.Is(Auxiliary) && i + 1 < end && passage[i + 1].Is(CueIng | CuePast | Adverb);
        if (unit.Kind != UnitKind.Word || unit.Capitalised)
            return false;
        return unit.Is(Auxiliary | Cue | Chain) || (unit.Class == None && LooksInflected(passage.Word(i)));
    }

    private static bool LooksInflected(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) || word.Length <= 6;

    private bool InPhrase(int i, int first)
    {
        var unit = passage[i];
        if (unit.Kind is UnitKind.Name or UnitKind.Possessive or UnitKind.Number)
            return true;
        if (unit.Kind != UnitKind.Word || unit.Is(Who | Auxiliary | SubjectPronoun) || (unit.Is(Subordinate | And) && !unit.Is(Determiner)))
            return false;
        if (unit.Is(Time) && i > first && !unit.Is(Modifier))
            return false;
        return !unit.Is(Preposition) || unit.Is(Determiner) || (i > first && passage.Word(i) is "of" or "for" or "from" or "at" or "with");
    }

    // Adverbs, auxiliaries, "went on to", "on Sunday": what stands between a subject and its verb.
    private int SkipBack(int i)
    {
        for (var steps = 0; i >= start && steps < Reach / 3; steps++)
        {
            var unit = passage[i];
            if (unit.Kind == UnitKind.Possessive && unit.Is(Auxiliary) && i + 1 < end && passage[i + 1].Is(CueIng | CuePast | Adverb) && IsSubjectBeforeContraction(i))
                i--;
            else if (unit.Kind is UnitKind.Word && (unit.Is(Auxiliary | Chain) || (passage.IsAdverb(i) && !unit.Is(SubjectPronoun))))
                i--;
            else if (unit.Kind == UnitKind.Word && passage.Word(i) is "to" && i > start && (passage[i - 1].Is(Chain | Auxiliary) || passage.IsAdverb(i - 1)))
                i--;
            else if (unit.Kind == UnitKind.Word && passage.Word(i) is "on" && i > start && passage[i - 1].Is(Chain))
                i--;
            else if (TimeStart(i) is var time && time < i + 1)
                i = time - 1;
            else
                break;
        }

        return i;
    }

    private bool IsSubjectBeforeContraction(int i) => i > start && (passage[i - 1].Is(SubjectPronoun) || (passage[i - 1].Kind == UnitKind.Name && passage[i + 1].Is(CueIng | Adverb)));

    // First unit of the time phrase that ends at i ("on Sunday", "last week"), or i + 1.
    private int TimeStart(int i)
    {
        var (k, sawTime) = (i, false);
        while (k >= start && k > i - 6 && (passage[k].Kind == UnitKind.Number || (passage[k].Kind == UnitKind.Word && passage[k].Is(Time | Determiner) && !passage[k].Is(Role))))
            sawTime |= passage[k--].Is(Time);
        if (!sawTime && !(k == i - 1 && k >= start && passage[i].Kind == UnitKind.Number && passage.Word(k) is "in"))
            return i + 1;
        if (k >= start && passage[k].Kind == UnitKind.Word && passage.Word(k) is "on" or "in" or "during" or "since" or "by")
            k--;
        return k + 1;
    }

    private Source? AfterBracket(int close)
    {
        var i = close - 1;
        while (i > start && i > close - Reach && passage[i].Kind != UnitKind.Open)
            i--;
        if (passage[i].Kind != UnitKind.Open || i == start)
            return null;
        return passage[i - 1].Kind == UnitKind.Name ? Named(i - 1) : Nominal(i - 1);
    }

    private int PastBracket(int open)
    {
        var i = open + 1;
        while (i < end && i < open + 8 && passage[i].Kind != UnitKind.Close)
            i++;
        return i < end && passage[i].Kind == UnitKind.Close ? i + 1 : open;
    }

    // "Lee, the mayor, said": the name before the comma that opens the apposition.
    private Source? AcrossComma(int comma)
    {
        var (person, other) = (-1, -1);
        for (var k = comma - 1; k > start && k > comma - Reach; k--)
        {
            var unit = passage[k];
            if (unit.Kind is UnitKind.Quote && person < 0 && other < 0 && k == comma - 1)
                return null;
            if (unit.Kind is not (UnitKind.Comma or UnitKind.Dash or UnitKind.Open))
                continue;
            var before = passage[k - 1].Kind == UnitKind.Close ? OpenOf(k - 1) - 1 : k - 1;
            if (before < start)
                break;
            if (passage.IsPerson(before) && (person < 0 || passage[k + 1].Is(Who)))
                person = before;
            else if (passage[before].Kind is UnitKind.Name or UnitKind.Word)
                other = before;
            if (passage[k + 1].Is(Who | Relative))
                break;
        }

        var head = person >= 0 ? person : other;
        if (head < 0)
            return null;
        var source = passage[head].Kind == UnitKind.Name ? Named(head) : Nominal(head);
        return source is { } found ? found with { End = Math.Max(found.End, comma) } : null;
    }

    private int OpenOf(int close)
    {
        var i = close - 1;
        while (i > start && i > close - 8 && passage[i].Kind != UnitKind.Open)
            i--;
        return i;
    }

    private Source? Antecedent(int relative)
    {
        var i = relative - 1;
        if (i >= start && passage[i].Kind == UnitKind.Comma && passage[i - 1].Kind == UnitKind.Name)
            i--;
        if (i < start)
            return null;
        var source = passage[i].Kind switch
        {
            UnitKind.Close => AfterBracket(i),
            UnitKind.Comma => AcrossComma(i),
            UnitKind.Name => Named(i),
            UnitKind.Word => Nominal(i),
            _ => null,
        };
        // The pronoun is the source, the name before it whom it means.
        return source is { } found ? found with { First = relative, End = relative + 1 } : null;
    }

    // A name with its title; "a spokesman for NAME" is the spokesman.
    private Source? Named(int name)
    {
        var first = _phrases.TitleStart(name);
        if (first - 2 >= start && passage[first - 1].Kind == UnitKind.Word && passage[first - 1].Is(Preposition))
        {
            var head = first - 2;
            if (passage[head].Kind == UnitKind.Word && passage[head].Is(Role | Group | Words))
                return new Source(_phrases.PhraseStart(head), name + 1, head, SourceKind.Nominal);
        }

        return new Source(first, name + 1, name, SourceKind.Name);
    }

    private Source? Nominal(int head)
    {
        var first = _phrases.PhraseStart(head);
        for (var i = first; i < head; i++)
        {
            // "Lee in a statement said": a person leads the phrase.
            if (passage.IsPerson(i) && passage[i + 1].Kind == UnitKind.Word && passage[i + 1].Is(Preposition) && _phrases.TitleStart(i) <= first)
                return new Source(first, i + 1, i, SourceKind.Name);
        }

        var unit = passage[head];
        if ((unit.Is(Determiner | Preposition | Time) && first == head) || unit.Is(Subordinate | Preposition | And))
            return null;
        // "Lee … and in a statement said": what a preposition governs is no subject.
        if (first - 1 > start && passage[first - 1].Kind == UnitKind.Word && passage[first - 1].Is(Preposition) && !passage[first - 1].Is(Subordinate) && passage[head].Is(Words | Time | Title))
            return Distant(first - 1);
        return new Source(first, head + 1, head, SourceKind.Nominal);
    }
}
