using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the clauses of a sentence that attribute words to someone.</summary>
internal readonly struct AttributionReader(Passage passage, Sentence sentence)
{
    // Units between "was quoted" and "as saying".
    private const int RelayReach = 14;

    private readonly int _start = sentence.First;
    private readonly int _end = sentence.End;
    private readonly Subjects _subjects = new(passage, sentence.First, sentence.End);

    public void Read(List<Attribution> found)
    {
        for (var i = _start; i < _end; i++)
        {
            var unit = passage[i];
            if (unit.Kind != UnitKind.Word)
                continue;
            if (passage.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase) && i + 2 < _end)
                Add(found, _subjects.After(i + 2), i, i + 2);
            else if (unit.Is(Cue) && !unit.Capitalised)
                ReadCue(i, found);
        }
    }

    private void ReadCue(int i, List<Attribution> found)
    {
        if (passage[i].Is(CueIng) && i > _start && passage.Word(i - 1) is "as" && Relay(i, found))
            return;
        if (IsNounOrPassive(i))
            return;
        if (passage[i].Is(CueIng) && !FollowsAuxiliary(i))
        {
            var main = passage.Word(i - (i > _start ? 1 : 0)) is "of" ? _subjects.Distant(i) : _subjects.Main(i);
            Add(found, main, i, i + 1, participle: true);
            return;
        }

        var inverted = Inverted(i) ? _subjects.After(SkipAdverbs(i + 1)) : null;
        var source = inverted ?? _subjects.Before(i);
        Add(found, source, i, i + 1);
    }

    private void Add(List<Attribution> found, Source? source, int cue, int cueEnd, bool participle = false)
    {
        if (source is { } by)
            found.Add(new Attribution(by, cue, cueEnd) { Says = passage[cueEnd - 1].Is(Say | Preposition), Participle = participle });
    }

    private int SkipAdverbs(int i)
    {
        while (i < _end && passage.IsAdverb(i) && !passage[i].Is(Determiner | Role))
            i++;
        return i;
    }

    // “…,” said NAME: the quotation stands right before the verb.
    private bool Inverted(int i)
    {
        var before = i - 1;
        if (before >= _start && passage[before].Kind == UnitKind.Comma)
            before--;
        return before >= _start && passage[before].Kind == UnitKind.Quote && passage[i].Is(Say);
    }

    private bool FollowsAuxiliary(int i)
    {
        var k = i - 1;
        while (k >= _start && passage.IsAdverb(k))
            k--;
        return k >= _start && passage[k].Is(Auxiliary);
    }

    private bool IsNounOrPassive(int i)
    {
        var unit = passage[i];
        if (i == _start)
            return !unit.Is(CueIng);
        var k = i - 1;
        while (k > _start && passage.IsAdverb(k))
            k--;
        var before = passage[k];
        if (before.Kind == UnitKind.Possessive)
            return !before.Is(Auxiliary) || !unit.Is(CueIng | CuePast);
        if (before.Is(Determiner | WordClass.Possessive) && !before.Is(Relative | They | SubjectPronoun) && before.Kind == UnitKind.Word)
            return true;
        if (unit.Is(CuePast) && before.Is(Auxiliary) && IsBe(k))
            return true;
        if (unit.Is(CueBase) && !unit.Is(CuePast))
            return !(before.Is(Auxiliary | They | We | I | You | Who | Adverb | And) || passage.Word(k) is "to" || LooksPlural(k));
        if (unit.Is(CueS) && before.Kind == UnitKind.Word && !before.Is(SubjectPronoun | Who | Adverb | Relative | And | Time))
            return !(i + 1 < _end && (passage[i + 1].Kind is UnitKind.Quote or UnitKind.Colon or UnitKind.Comma || passage.Word(i + 1) is "that"))
                && !(passage.Word(i) is "says" or "tells" or "writes" or "argues" or "adds" or "insists");
        return before.Is(Preposition) && !unit.Is(CueIng) && !before.Is(Adverb | Time | Chain);
    }

    private bool LooksPlural(int k) => passage[k].Kind == UnitKind.Name || (passage[k].Kind == UnitKind.Word && passage.Word(k).EndsWith("s", StringComparison.Ordinal)) || passage[k].Is(Group);

    private bool IsBe(int k) => passage.Word(k) is "is" or "are" or "was" or "were" or "been" or "being" or "be";

    // "was quoted by RIA on Thursday as saying"; "RIA quoted him as saying".
    private bool Relay(int saying, List<Attribution> found)
    {
        for (var i = saying - 2; i > _start && i > saying - RelayReach; i--)
        {
            if (!passage[i].Is(Quoting))
                continue;
            var k = i - 1;
            while (k > _start && passage.IsAdverb(k))
                k--;
            if (passage[k].Kind == UnitKind.Word && passage[k].Is(Auxiliary) && IsBe(k))
            {
                while (k - 1 > _start && passage[k - 1].Is(Auxiliary))
                    k--;
                if (_subjects.Before(k) is { } speaker)
                    found.Add(new Attribution(speaker, k, saying + 1) { Says = true, Via = ByPhrase(i + 1, saying) });
                return true;
            }

            var via = _subjects.Before(i);
            if (_subjects.After(i + 1) is { } quoted || ObjectPronoun(i + 1, out quoted))
                found.Add(new Attribution(quoted, saying, saying + 1) { Says = true, Via = via?.Head ?? -1 });
            return true;
        }

        return false;
    }

    private bool ObjectPronoun(int i, out Source source)
    {
        source = new Source(i, i + 1, i, SourceKind.Pronoun);
        return passage[i].Is(His | Her | Their);
    }

    private int ByPhrase(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (passage.Word(i) is not "by")
                continue;
            for (var k = i + 1; k < end && passage[k].Kind is UnitKind.Word or UnitKind.Name; k++)
            {
                if (passage[k].Kind == UnitKind.Name)
                    return k;
            }
        }

        return -1;
    }
}
