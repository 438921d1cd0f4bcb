using Lede.Annotation.People;

namespace Lede.Annotation.Quotes;

/// <summary>Turns tokens, names and quoted spans into a <see cref="Passage"/>: one pass, every token read once.</summary>
internal sealed class PassageReader(Draft draft, Passage passage)
{
    private readonly Tokens _tokens = passage.Tokens;
    private int _name;
    private int _quoted;

    public void Read(CancellationToken stop)
    {
        var block = 0;
        var i = 0;
        while (i < _tokens.Count)
        {
            while (_tokens[i].Start >= draft.Blocks[block].Span.End)
            {
                stop.ThrowIfCancellationRequested();
                passage.EndSentence(block++);
            }

            var next = ReadUnit(i);
            if (next < _tokens.Count && EndsSentence(i, next))
                passage.EndSentence(block);
            i = next;
        }

        passage.EndSentence(block);
    }

    private int ReadUnit(int i)
    {
        var start = _tokens[i].Start;
        while (_quoted < passage.Quoted.Count && passage.Quoted[_quoted].Span.End <= start)
            _quoted++;
        while (_name < passage.Names.Count && passage.Names[_name].Span.End <= start)
            _name++;
        if (_quoted < passage.Quoted.Count && passage.Quoted[_quoted].Span.Start <= start)
            return Add(UnitKind.Quote, i, PastSpan(i, passage.Quoted[_quoted].Span), _quoted);
        if (_name < passage.Names.Count && passage.Names[_name].Span.Start <= start)
            return Add(UnitKind.Name, i, PastLetters(PastSpan(i, passage.Names[_name].Span)), _name);
        var kind = KindOf(i);
        var end = i + 1;
        // "19-year-old" is a word, "19-14" two numbers.
        if (kind == UnitKind.Number && end + 1 < _tokens.Count && _tokens[end].Kind == TokenKind.Hyphen && _tokens[end + 1].IsWord && !BeginsName(end + 1))
            kind = UnitKind.Word;
        if (kind == UnitKind.Word)
        {
            while (end + 1 < _tokens.Count && _tokens[end].Kind == TokenKind.Hyphen && _tokens[end + 1].IsWord && !BeginsName(end + 1))
                end += 2;
        }

        return Add(kind, i, end, -1);
    }

    private int Add(UnitKind kind, int first, int end, int index)
    {
        var last = _tokens[end - 1];
        var words = kind == UnitKind.Word ? WordClasses.Of(last.Hash) : kind == UnitKind.Possessive ? WordClasses.Of(last.Hash) & WordClass.Auxiliary : WordClass.None;
        // "tech-related", "well-observed": the verb in a compound reports nothing; "re-tweeted" does.
        if (kind == UnitKind.Word && end > first + 1 && _tokens[first].Length > 2)
            words &= ~WordClass.Cue;
        passage.Add(new Unit(kind, words, first, end, index, _tokens[first].IsCapitalised));
        return end;
    }

    private int PastSpan(int i, CharSpan span)
    {
        var end = i + 1;
        while (end < _tokens.Count && _tokens[end].Start < span.End)
            end++;
        return end;
    }

    // "Ann Lee KC": the letters behind a name go with it.
    private int PastLetters(int end) => passage.Names[_name].Kind == NameKind.Person && end < _tokens.Count && !BeginsName(end) && ProperNames.IsPostNominal(_tokens, end) ? end + 1 : end;

    private bool BeginsName(int i)
    {
        var at = _name;
        while (at < passage.Names.Count && passage.Names[at].Span.End <= _tokens[i].Start)
            at++;
        return at < passage.Names.Count && passage.Names[at].Span.Start <= _tokens[i].Start;
    }

    private UnitKind KindOf(int i) => _tokens[i].Kind switch
    {
        TokenKind.Word => UnitKind.Word,
        TokenKind.Number => UnitKind.Number,
        TokenKind.Possessive => UnitKind.Possessive,
        TokenKind.Comma => UnitKind.Comma,
        TokenKind.Stop => UnitKind.Stop,
        TokenKind.Open => UnitKind.Open,
        TokenKind.Close => UnitKind.Close,
        TokenKind.Mark => _tokens.Word(i)[0] switch
        {
            ':' => UnitKind.Colon,
            '—' or '–' or '―' or '-' => UnitKind.Dash,
            ';' => UnitKind.Dash,
            _ => UnitKind.Other,
        },
        _ => UnitKind.Other,
    };

    // A sentence that holds a quotation ends with it when the quotation ends one and what follows begins another.
    private bool EndsSentence(int first, int next)
    {
        var last = passage[passage.Count - 1];
        if (last.Kind != UnitKind.Quote)
            return _tokens[next - 1].Sentence != _tokens[next].Sentence;
        var quote = passage.Quoted[last.Index];
        if (first == next || quote.Inner.Length == 0)
            return false;
        var end = passage.LastOf(passage.Count - 1);
        var token = _tokens[next];
        if (token.Kind == TokenKind.Quote)
            return end is '.' or '?' or '!' or '…';
        if (!token.IsCapitalised && token.Kind != TokenKind.Number)
            return false;
        return end switch
        {
            '.' => true,
            '?' or '!' or '…' => !Attributes(next) && !AttributesBehindApposition(next),
            _ => false,
        };
    }

    // “Why?” Ann Lee asked: a cue verb soon after a capitalised word.
    private bool Attributes(int next)
    {
        const int Reach = 5; // a name of three words and an adverb
        for (var i = next; i < next + Reach && i < _tokens.Count && _tokens[i].IsWord; i++)
        {
            var words = WordClasses.Of(_tokens[i].Hash);
            if (i > next && ((words & WordClass.Say) != 0 || (_tokens.Is(i, "went") && _tokens.Is(i + 1, "on"))))
                return true;
            if (!_tokens[i].IsCapitalised || (words & WordClass.SubjectPronoun) != 0)
                return false;
        }

        return false;
    }

    // “Why?” Ann Lee, the mayor, asked.
    private bool AttributesBehindApposition(int next)
    {
        const int Reach = 24;
        for (var i = next + 2; i < next + Reach && i < _tokens.Count && _tokens[i].Sentence == _tokens[next].Sentence; i++)
        {
            var words = WordClasses.Of(_tokens[i].Hash);
            if (_tokens[i - 1].Kind == TokenKind.Comma && (words & WordClass.Say) != 0 && (words & WordClass.CuePast) != 0)
                return true;
        }

        return false;
    }
}
