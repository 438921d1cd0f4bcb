using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Where subjects and verbs are in a sentence, told from word lists and endings.</summary>
internal readonly struct Clause(Passage passage, int start, int end)
{
    // Adverbs, auxiliaries and time phrases before a verb: more units than this do not occur.
    private const int MaxSteps = 15;

    // "late on the night of 5 May"
    private const int MaxTime = 6;

    private readonly NounPhrases _phrases = new(passage, start, end);

    /// <summary>Whether a name or pronoun is followed by a verb and not governed by a preposition.</summary>
    public bool IsSubject(int i)
    {
        var unit = passage[i];
        var pronoun = unit.Is(He | She | They | I);
        if (!pronoun && (unit.Kind != UnitKind.Name || passage.IsPlace(i)))
            return false;
        if (i > start && passage[i - 1].Is(Say) && i - 1 > start && passage[i - 2].Kind is UnitKind.Quote or UnitKind.Comma)
            return true;
        if (unit.Kind == UnitKind.Name)
        {
            var first = _phrases.TitleStart(i);
            if (first > start && passage[first - 1].Is(Preposition) && !passage[first - 1].Is(Subordinate))
                return false;
        }

        var next = i + 1;
        while (next < end && passage.IsAdverb(next))
            next++;
        if (next < end && passage[next].Kind == UnitKind.Open)
            next = PastBracket(next);
        if (next < end && passage[next].Kind == UnitKind.Comma && next + 1 < end)
            return _phrases.AppositionEnd(next) > next || passage[next + 1].Is(Who) || (IsVerbLike(next + 1) && IsApposed(i));
        return next < end && IsVerbLike(next);
    }

    // ", Ann Lee, said": between two commas.
    private bool IsApposed(int name) => _phrases.TitleStart(name) is var first && first > start && passage[first - 1].Kind == UnitKind.Comma;

    /// <summary>Whether a verb follows, adverbs aside.</summary>
    public bool IsVerbAfter(int i)
    {
        var next = i + 1;
        while (next < end && passage.IsAdverb(next))
            next++;
        return next < end && IsVerbLike(next);
    }

    /// <summary>Steps back over what stands between a subject and its verb: adverbs, auxiliaries, "went on to", "on Sunday".</summary>
    public int SkipBack(int i)
    {
        for (var steps = 0; i >= start && steps < MaxSteps; steps++)
        {
            var unit = passage[i];
            if (unit.Kind == UnitKind.Possessive && IsContraction(i))
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

    // "he’s saying", "Lee’s calling": the ending is a verb, not a possessive.
    private bool IsContraction(int i)
    {
        if (i == start || i + 1 >= end || !passage[i].Is(Auxiliary) || !passage[i + 1].Is(CueIng | CuePast | Adverb))
            return false;
        return passage[i - 1].Is(SubjectPronoun) || (passage[i - 1].Kind == UnitKind.Name && passage[i + 1].Is(CueIng | Adverb));
    }

    // First unit of the time phrase that ends at i ("on Sunday", "last week"), or i + 1.
    private int TimeStart(int i)
    {
        if (i < start || (passage[i].Is(Determiner) && !passage[i].Is(Time)))
            return i + 1;
        var (k, sawTime) = (i, false);
        while (k >= start && k > i - MaxTime && (passage[k].Kind == UnitKind.Number || (passage[k].Is(Time | Determiner) && !passage[k].Is(Role))))
            sawTime |= passage[k--].Is(Time);
        if (!sawTime && !(k == i - 1 && k >= start && passage[i].Kind == UnitKind.Number && passage.Word(k) is "in"))
            return i + 1;
        if (k >= start && passage[k].Kind == UnitKind.Word && passage.Word(k) is "on" or "in" or "during" or "since" or "by")
            k--;
        return k + 1;
    }

    private int PastBracket(int open)
    {
        var i = open + 1;
        while (i < end && i < open + 8 && passage[i].Kind != UnitKind.Close)
            i++;
        return i < end && passage[i].Kind == UnitKind.Close ? i + 1 : open;
    }
}
