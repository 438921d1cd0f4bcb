using Lede.Annotation.People;
using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Walks the sentences in reading order: which quoted spans are quotations, and which attribution each has. A quotation without
/// one in its sentence takes over the speaker the text is with.</summary>
internal sealed class QuoteReader(Draft draft, Passage passage, MentionReader mentions)
{
    private readonly List<FoundQuote> _found = [];
    private readonly List<Attribution> _attributions = [];
    private Floor _floor = Floor.Nobody;
    private int _group;

    public List<FoundQuote> Read(CancellationToken stop)
    {
        var english = draft.Article.Language is not { } language || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < passage.Sentences.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            mentions.Read(i, english);
            _attributions.Clear();
            var sentence = passage.Sentences[i];
            if (english && !IsAside(sentence))
                new AttributionReader(passage, sentence).Read(_attributions);
            ReadQuotes(i, sentence);
            if (english && !IsAside(sentence))
                PassFloor(i, sentence);
        }

        return _found;
    }

    // Headlines are about other sentences: nobody in them speaks in the text below.
    private bool IsAside(Sentence sentence) =>
        draft.Blocks[sentence.Block].Kind is BlockKind.RelatedHeadline or BlockKind.Metadata or BlockKind.SignOff or BlockKind.Notice;

    private void ReadQuotes(int index, Sentence sentence)
    {
        var choice = new SpeakerChoice(passage, sentence, _attributions);
        Attribution? last = null;
        for (var unit = sentence.First; unit < sentence.End; unit++)
        {
            if (passage[unit].Kind != UnitKind.Quote)
                continue;
            var best = choice.For(unit);
            if (new QuotationTest(passage, sentence, unit).Kind(best?.Score ?? 0) is not { } kind)
                continue;
            var by = best?.Attribution ?? Without(unit, index, sentence, kind);
            Add(unit, kind, by, last);
            last = by;
        }
    }

    // Parts of one quotation: the attribution stands between them, or the next block goes on with it.
    private void Add(int unit, QuoteKind kind, Attribution? by, Attribution? last)
    {
        var joins = false;
        if (_found.Count > 0)
        {
            var before = _found[^1];
            var goesOn = passage.Quoted[passage[before.Unit].Index].Continues && passage[before.Unit].Index == passage[unit].Index - 1;
            if (goesOn && before.By is { } same)
                by = by ?? same;
            joins = goesOn || (by is { } cue && before.By is { } other && cue.Cue == other.Cue && kind == QuoteKind.Direct && before.Kind == QuoteKind.Direct);
        }

        if (!joins)
            _group++;
        _found.Add(new FoundQuote(unit, kind, by, _group));
    }

    // No clause of the sentence attributes it.
    private Attribution? Without(int unit, int index, Sentence sentence, QuoteKind kind)
    {
        if (SignedBelow(unit, index) is { } signed)
            return signed;
        var subjects = new Subjects(passage, sentence.First, sentence.End);
        if (unit > sentence.First && passage[unit - 1].Kind == UnitKind.Colon && unit - 2 >= sentence.First && passage[unit - 2].Kind == UnitKind.Name)
            return Uncued(new Source(unit - 2, unit - 1, unit - 2, SourceKind.Name));
        if (unit > sentence.First && subjects.Distant(unit) is { } subject)
            return Uncued(subject);
        if (kind == QuoteKind.Direct || unit == sentence.First)
            return _floor.By is { } by && sentence.Block - _floor.Block <= 1 ? by : null;
        return null;
    }

    // “…” ― Ann Lee
    private Attribution? SignedBelow(int unit, int index)
    {
        var dash = unit + 1;
        if (dash + 1 < passage.Count && passage[dash].Kind == UnitKind.Dash && passage[dash + 1].Kind == UnitKind.Name
            && (dash + 2 >= passage.Count || passage[dash + 2].IsMark || !passage[dash + 2].Is(Cue | Auxiliary)))
        {
            return Uncued(new Source(dash + 1, dash + 2, dash + 1, SourceKind.Name));
        }

        return null;
    }

    private static Attribution Uncued(Source source) => new(source, source.First, source.First);

    // Who the text is with after a sentence: its last speaker, or its subject.
    private void PassFloor(int index, Sentence sentence)
    {
        var quoted = _found.Count > 0 && _found[^1].Unit >= sentence.First;
        if (quoted && _found[^1].By is { } by)
            _floor = new Floor(by, sentence.Block);
        else if (_attributions.Count > 0)
            _floor = new Floor(_attributions[^1], sentence.Block);
        else if (!quoted && new Subjects(passage, sentence.First, sentence.End).Main(sentence.End) is { } subject)
            _floor = new Floor(Uncued(subject), sentence.Block);
        if (_floor.By is { } speaker && _floor.Block == sentence.Block && mentions.PersonOf(speaker.Source.Head) is var person and >= 0)
            mentions.Spoke(person, index);
    }

    /// <summary>Who the text is with.</summary>
    private readonly record struct Floor(Attribution? By, int Block)
    {
        public static Floor Nobody => new(null, -1);
    }
}
