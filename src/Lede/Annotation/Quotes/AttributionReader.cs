using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the clauses of a sentence that attribute words to someone.</summary>
internal readonly struct AttributionReader(Passage passage, Sentence sentence)
{
    private readonly int _start = sentence.First;
    private readonly int _end = sentence.End;
    private readonly Subjects _subjects = new(passage, sentence.First, sentence.End);
    private readonly SourcePhrases _sources = new(passage, sentence.First, sentence.End);
    private readonly MainSubjects _main = new(passage, sentence.First, sentence.End);
    private readonly Clause _clause = new(passage, sentence.First, sentence.End);
    private readonly Relays _relays = new(passage, sentence.First, sentence.End);
    private readonly SetPhrases _phrases = new(passage, sentence.First, sentence.End);
    private readonly SharedSubjects _shared = new(passage, sentence.First, sentence.End);
    private readonly VerbForms _forms = new(passage, sentence.First, sentence.End);

    public void Read(List<Attribution> found)
    {
        for (var i = _start; i < _end; i++)
        {
            var unit = passage[i];
            if (unit.Kind != UnitKind.Word)
                continue;
            if (passage.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase) && i + 2 < _end)
                Add(found, _sources.After(i + 2), i, i + 2);
            else if (IsPer(i))
                Add(found, _sources.After(i + 1), i, i + 1);
            else if (unit.Is(Cue) && !unit.Capitalised)
                ReadCue(i, found);
            else if (_phrases.At(i) is { } phrase)
                found.Add(phrase);
        }
    }

    // "…, per the report"; "$3 per barrel" is a rate.
    private bool IsPer(int i) => passage.Word(i).Equals("per", StringComparison.OrdinalIgnoreCase)
        && (i == _start || passage[i - 1].Kind is UnitKind.Comma or UnitKind.Quote);

    private void ReadCue(int i, List<Attribution> found)
    {
        if (passage[i].Is(CueIng) && i > _start && passage.Word(i - 1) is "as" && _relays.Read(i, found))
            return;
        if (_relays.ByAgent(i) is { } agent)
        {
            Add(found, agent, i, i + 2);
            return;
        }

        if (_forms.IsNounOrPassive(i))
        {
            ReadNoun(i, found);
            return;
        }

        if (passage[i].Is(CueIng) && !_forms.FollowsAuxiliary(i))
        {
            Add(found, _shared.OfParticiple(i, found), i, i + 1, participle: true);
            return;
        }

        if (_forms.IsInfinitive(i))
        {
            Add(found, _main.Distant(i - 1), i, i + 1, participle: true);
            return;
        }

        var inverted = Inverted(i) ? _sources.After(SkipAdverbs(i + 1)) : InvertedAtEnd(i);
        var source = inverted ?? _shared.OfSecondVerb(i, found) ?? _subjects.Before(i);
        Add(found, source, i, i + 1);
    }

    private void Add(List<Attribution> found, Source? source, int cue, int cueEnd, bool participle = false)
    {
        if (source is { Kind: SourceKind.Nominal } group && IsNamedBy(group, cue, cueEnd))
            return;
        // "calling it": what is named belongs to the words that name it.
        var named = passage[cue].Is(Calls) && cueEnd < _end && passage[cueEnd].Is(It | His | Her | Their);
        if (source is not { } by)
            return;
        var verb = passage[cueEnd - 1];
        found.Add(new Attribution(by, cue, named ? cueEnd + 1 : cueEnd)
        {
            Says = verb.Is(Say | Preposition),
            Core = verb.Is(Core | Preposition),
            Participle = participle,
            Modal = verb.Is(CueBase) && _forms.FollowsModal(cueEnd - 1),
        });
    }

    // "a group called “X”": that is its name; "what the group called “X”" are its words.
    private bool IsNamedBy(Source group, int cue, int cueEnd) =>
        passage[cue].Is(Calls) && passage[cue].Is(CuePast) && group.End == cue && cueEnd < _end && passage[cueEnd].Kind == UnitKind.Quote
        && !(group.First > _start && passage.Word(group.First - 1).Equals("what", StringComparison.OrdinalIgnoreCase));

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
        return before >= _start && passage[before].Kind == UnitKind.Quote && !passage[i].Is(CueIng)
            && (passage[i].Is(Core) || IsOpenBefore(before, i) || (passage[i].Is(Say) && before < i - 1));
    }

    // A verb that judges is inverted only behind a quotation that opens the sentence: "called it “odd,” praised his record" has a subject.
    private bool IsOpenBefore(int quote, int cue) => passage.EndsOpen(quote) && (passage[cue].Is(Say) || quote == _start);

    // …, said NAME, … : after a comma, when a name follows and no verb of its own follows the name.
    private Source? InvertedAtEnd(int i)
    {
        if (i == _start || passage[i - 1].Kind != UnitKind.Comma || !passage[i].Is(Say) || !passage[i].Is(CuePast | CueS))
            return null;
        if (passage.Word(i) is "told" or "tells" or "asked")
            return null;
        var named = _sources.After(i + 1) is { Kind: SourceKind.Name } source && passage.IsPerson(source.Head) ? source : (Source?)null;
        // "…, said Lee “was there”": a clause follows, so the name is its subject.
        return named is { } by && !_clause.IsVerbAfter(by.End - 1) && !(by.End < _end && passage[by.End].Kind == UnitKind.Quote) ? by : null;
    }

    // "Lee’s claim that …", "his promise of …": whose words they are.
    private void ReadNoun(int i, List<Attribution> found)
    {
        if (!passage[i].Is(CueBase | CueS) || i == _start || i + 1 >= _end)
            return;
        if (passage[i + 1].Kind is not (UnitKind.Quote or UnitKind.Colon) && passage.Word(i + 1) is not ("that" or "of" or "for"))
            return;
        var owner = passage[i - 1].Kind == UnitKind.Possessive ? i - 2 : i - 1;
        if (owner >= _start && passage[owner].Kind == UnitKind.Name && owner == i - 2)
            found.Add(new Attribution(new Source(owner, owner + 1, owner, SourceKind.Name), i, i + 1));
        else if (owner == i - 1 && passage[owner].Is(His | Her | Their | My))
            found.Add(new Attribution(new Source(owner, owner + 1, owner, SourceKind.Pronoun), i, i + 1));
    }
}
