using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the subjects of verbs that share one with another verb: the second of two, and participles.</summary>
internal readonly struct SharedSubjects(Passage passage, int start, int end)
{
    private readonly MainSubjects _main = new(passage, start, end);
    private readonly NounPhrases _phrases = new(passage, start, end);
    private readonly SourcePhrases _sources = new(passage, start, end);
    private readonly Subjects _subjects = new(passage, start, end);

    // "Lee said … and accused him of": one subject for both verbs.
    public Source? OfSecondVerb(int i, List<Attribution> found)
    {
        var k = i - 1;
        while (k > start && (passage.IsAdverb(k) || passage[k].Is(Auxiliary)) && !passage[k].Is(And))
            k--;
        if (k <= start || !passage[k].Is(And) || found.Count == 0 || found[^1] is not { Participle: false } last)
            return null;
        // What is said may have subjects of its own; after another verb a nearer subject is meant.
        return !last.Says && _main.Distant(k) is { } near && near.First > last.CueEnd ? near : last.Source;
    }

    // "…, Lee said, adding", "with Lee saying", "Lee attacked Ray, calling him"
    public Source? OfParticiple(int i, List<Attribution> found)
    {
        const int Near = 8; // "told reporters on Sunday, adding"
        var before = i > start ? passage[i - 1] : default;
        if (found.Count > 0 && found[^1] is { Says: true } last && i - last.End <= Near && before.Kind is UnitKind.Comma or UnitKind.Quote)
            return last.Source;
        if (i > start && passage.Word(i - 1) is "of")
            return _main.Distant(i);
        if (Opens(i) && Behind(i) is { } main)
            return main;
        if (found.Count > 0 && i - found[^1].CueEnd is > 0 and <= 3 && !before.IsMark && _phrases.PhraseStart(i - 1) == found[^1].CueEnd)
            return found[^1].Source;
        var noun = i - 1;
        while (noun > start && passage.IsAdverb(noun))
            noun--;
        if (noun >= start && (passage.IsPerson(noun) || passage[noun].Is(Role | Group)))
            return _subjects.Before(i) ?? _main.Main(i);
        return _main.Main(i);
    }

    // "After saying …", "When asked …": the participle stands in the phrase that opens the sentence.
    private bool Opens(int participle) => participle == start + 1 && passage[start].Is(Preposition | Subordinate);

    // "After saying it was “odd,” she left": the subject of the main clause, behind the comma that closes the opening phrase.
    private Source? Behind(int participle)
    {
        const int Reach = 40;
        for (var i = participle + 1; i + 1 < end && i < participle + Reach; i++)
        {
            if (passage[i].Kind != UnitKind.Comma && !(passage[i].Kind == UnitKind.Quote && passage.LastOf(i) == ','))
                continue;
            for (var subject = i + 1; subject < end && subject <= i + 6; subject++)
            {
                if (passage[subject].Is(He | She | They | I))
                    return new Source(subject, subject + 1, subject, SourceKind.Pronoun);
                if (passage.IsPerson(subject))
                    return _sources.Named(subject);
                if (passage[subject].IsMark)
                    break;
            }

            return null;
        }

        return null;
    }
}
