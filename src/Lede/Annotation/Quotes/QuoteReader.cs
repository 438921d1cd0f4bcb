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
    private CharSpan? _label;
    private int _labelBlock = -1;

    public List<FoundQuote> Read(CancellationToken stop)
    {
        var english = draft.IsEnglish;
        for (var i = 0; i < passage.Sentences.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            mentions.Read(i, english);
            _attributions.Clear();
            var sentence = passage.Sentences[i];
            if (english && !IsAside(sentence))
                new AttributionReader(passage, sentence).Read(_attributions);
            if (english)
                ReadQuotes(i, sentence);
            else
                ReadForeign(sentence);
            if (english && !IsAside(sentence))
                PassFloor(i, sentence);
        }

        return _found;
    }

    // Headlines are about other sentences: nobody in them speaks in the text below.
    private bool IsAside(Sentence sentence) =>
        draft.Blocks[sentence.Block].Kind is BlockKind.RelatedHeadline or BlockKind.Metadata or BlockKind.SignOff or BlockKind.Notice;

    private void ReadForeign(Sentence sentence)
    {
        for (var unit = sentence.First; unit < sentence.End; unit++)
        {
            if (passage[unit].Kind == UnitKind.Quote && new QuotationTest(passage, sentence, unit).ForeignKind() is { } kind)
                Add(new FoundQuote(unit, kind, null, 0));
        }
    }

    private void ReadQuotes(int index, Sentence sentence)
    {
        var choice = new SpeakerChoice(passage, _attributions);
        for (var unit = sentence.First; unit < sentence.End; unit++)
        {
            if (passage[unit].Kind != UnitKind.Quote)
                continue;
            var best = choice.For(unit);
            if (new QuotationTest(passage, sentence, unit).Kind(best, Follows(unit)) is not { } kind)
                continue;
            if (kind == QuoteKind.Mixed && best is { } named && IsTerm(unit, named.Attribution))
                kind = QuoteKind.Term;
            var label = Label(unit, sentence);
            _labelBlock = label is null ? _labelBlock : sentence.Block;
            var by = Reported(best?.Attribution) ?? (label is null ? Without(unit, sentence, kind) : null);
            Add(new FoundQuote(unit, kind, by, 0) { Own = best is not null, Label = best is null ? label : null });
        }
    }

    // "Lee said she wanted to speak “for all of us”": where the pronoun means who is said to say it, the outer phrase is the source.
    private Attribution? Reported(Attribution? inner)
    {
        if (inner is not { Source: { Kind: SourceKind.Pronoun } pronoun } by)
            return inner;
        for (var i = _attributions.Count - 1; i >= 0; i--)
        {
            var outer = _attributions[i];
            if (outer.Says && !outer.Participle && outer.Source.First < outer.Cue && pronoun.First - outer.CueEnd is >= 0 and <= 2
                && mentions.PersonOf(outer.Source.Head) == mentions.PersonOf(pronoun.Head))
            {
                return by with { Source = outer.Source };
            }
        }

        return inner;
    }

    // "calling it a “special operation”": a name, not a piece of a sentence.
    private bool IsTerm(int unit, Attribution by)
    {
        const int MaxTokens = 5; // three words and their marks
        return passage[by.Cue].Is(Calls) && unit - by.CueEnd is >= 0 and <= 2 && passage[unit].End - passage[unit].First <= MaxTokens;
    }

    // “a” and “b”, “a,” “b”
    private bool Follows(int unit) =>
        _found.Count > 0 && _found[^1].Kind != QuoteKind.Direct && _found[^1].Unit is var before && unit - before is > 0 and <= 3
        && (unit - before == 1 || passage[before + 1].Kind == UnitKind.Comma || passage[before + 1].Is(And));

    // Parts of one quotation: the attribution stands between them, or the next block goes on with it.
    private void Add(FoundQuote quote)
    {
        var joins = false;
        if (_found.Count > 0)
        {
            var before = _found[^1];
            var goesOn = passage.Quoted[passage[before.Unit].Index].Continues && passage[before.Unit].Index == passage[quote.Unit].Index - 1;
            if (goesOn && !quote.Own && before.By is not null)
                quote = quote with { By = before.By };
            else if (goesOn && quote.Own && !before.Own)
                _found[^1] = before with { By = quote.By, Own = true, Group = OwnGroup() };
            var same = quote.By is { } by && _found[^1].By is { } other && by.Cue == other.Cue && (goesOn || IsSameBlock(before, quote));
            if (same && GoesOnAfterCue(before, quote))
                quote = quote with { Kind = QuoteKind.Direct };
            joins = (goesOn && same) || (same && quote.Kind == QuoteKind.Direct && before.Kind == QuoteKind.Direct);
        }

        if (!joins)
            _group++;
        _found.Add(quote with { Group = _group });
    }

    private bool IsSameBlock(FoundQuote before, FoundQuote quote) =>
        passage.Quoted[passage[before.Unit].Index].Block == passage.Quoted[passage[quote.Unit].Index].Block;

    // A quotation that turns out to be another speaker's leaves the parts it was joined to.
    private int OwnGroup() => _found.Count > 1 && _found[^2].Group == _group ? ++_group : _group;

    // “If it were up to me,” she added, “we’d have replaced it.”: the comma says that the utterance goes on after the attribution.
    private bool GoesOnAfterCue(FoundQuote before, FoundQuote quote) =>
        before.Kind == QuoteKind.Direct && quote.By?.Cue is { } cue && cue > before.Unit && cue < quote.Unit && passage.LastOf(before.Unit) == ',';

    // "LEE: …" opens a line of a transcript; lines without a label go on with the last one.
    private CharSpan? Label(int unit, Sentence sentence)
    {
        const int MaxWords = 3;
        var first = passage[unit].First;
        while (first < passage[unit].End && passage.Tokens[first].Kind == TokenKind.Quote)
            first++;
        for (var i = first; i < passage[unit].End && i <= first + MaxWords; i++)
        {
            var token = passage.Tokens[i];
            if (i > first && token.Kind == TokenKind.Mark && passage.Text[token.Start] == ':')
                return _label = passage.Tokens.Span(first, i);
            if (!token.Has(TokenShape.AllCaps))
                break;
        }

        return unit == sentence.First && _label is not null && _labelBlock >= sentence.Block - 1 ? _label : null;
    }

    // No clause of the sentence attributes it.
    private Attribution? Without(int unit, Sentence sentence, QuoteKind kind)
    {
        var beside = new BesideSources(passage, sentence);
        if (beside.SignedBelow(unit) is { } signed)
            return Uncued(signed);
        var subjects = new MainSubjects(passage, sentence.First, sentence.End);
        if (beside.Before(unit) is { } near)
            return Uncued(near);
        if (unit > sentence.First && passage[unit - 1].Kind == UnitKind.Colon && subjects.Opening(unit) is { } opening)
            return Uncued(opening);
        if (unit > sentence.First && subjects.Distant(unit) is { } subject)
            return Uncued(subject);
        if (unit > sentence.First && passage[unit - 1].Kind == UnitKind.Colon && subjects.Main(unit) is { } introduced)
            return Uncued(introduced);
        if (_floor.By is { } here && _floor.Block == sentence.Block)
            return here;
        if (draft.Blocks[sentence.Block].Kind == BlockKind.Quote && !LeadsIn(sentence.Block))
            return null;
        if (kind == QuoteKind.Direct || unit == sentence.First)
            return sentence.Block - _floor.Block <= 1 ? Turn(sentence) : null;
        return null;
    }

    // A block quotation is the last speaker's where the text before it says so: "Lee wrote:".
    private bool LeadsIn(int block) => block > 0 && draft.Text.Value.AsSpan(0, draft.Blocks[block - 1].Span.End).TrimEnd().EndsWith(":", StringComparison.Ordinal);

    // Who goes on; after a question in another paragraph whoever spoke before it answers.
    private Attribution? Turn(Sentence sentence)
    {
        var asked = sentence.Block > _floor.Block && _found.Count > 0 && passage.LastOf(_found[^1].Unit) == '?' && _found[^1].By == _floor.By;
        return asked ? _floor.Before ?? _floor.By : _floor.By;
    }

    private static Attribution Uncued(Source source) => new(source, source.First, source.First);

    // Who the text is with after a sentence: its last speaker, or its subject.
    private void PassFloor(int index, Sentence sentence)
    {
        var quoted = _found.Count > 0 && _found[^1].Unit >= sentence.First;
        if (quoted && _found[^1].By is { } by)
            _floor = Pass(by, sentence.Block);
        else if (_attributions.Count > 0)
            _floor = Pass(_attributions[^1], sentence.Block);
        else if (!quoted && new MainSubjects(passage, sentence.First, sentence.End).Main(sentence.End) is { } subject)
            _floor = Pass(Uncued(subject), sentence.Block);
        if (_floor.By is { } speaker && _floor.Block == sentence.Block && mentions.PersonOf(speaker.Source.Head) is var person and >= 0)
            mentions.Spoke(person, index);
    }

    private Floor Pass(Attribution by, int block) => new(by, block, _floor.By is { } before && before.Source != by.Source ? before : _floor.Before);

    /// <summary>Who the text is with, and who had it before.</summary>
    private readonly record struct Floor(Attribution? By, int Block, Attribution? Before)
    {
        public static Floor Nobody => new(null, -1, null);
    }
}
