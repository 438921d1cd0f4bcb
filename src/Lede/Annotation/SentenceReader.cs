namespace Lede.Annotation;

/// <summary>Finds where sentences end, and writes each token's sentence and place in it.</summary>
internal readonly ref struct SentenceReader(Draft draft, Span<Token> tokens)
{
    private static readonly WordSet Openers = WordSet.Load("sentence-openers.txt");

    private readonly string _text = draft.Text.Value;
    private readonly Span<Token> _tokens = tokens;

    public Sentence[] Read()
    {
        var sentences = new List<Sentence>(_tokens.Length / TypicalTokensPerSentence + draft.Blocks.Count);
        var (first, block) = (0, 0);
        var blockStart = true;
        for (var i = 0; i < _tokens.Length; i++)
        {
            while (_tokens[i].Start >= draft.Blocks[block].Span.End)
                block++;
            var blockEnd = i + 1 == _tokens.Length || _tokens[i + 1].Start >= draft.Blocks[block].Span.End;
            var shape = _tokens[i].Shape | (i == first ? TokenShape.SentenceStart : 0) | (blockStart ? TokenShape.BlockStart : 0);
            _tokens[i] = _tokens[i] with { Sentence = sentences.Count, Shape = shape };
            blockStart = blockEnd;
            if (!blockEnd && !EndsAfter(i, first))
                continue;
            sentences.Add(new Sentence(first, i + 1, block));
            first = i + 1;
        }

        return sentences.ToArray();
    }

    // Whether a sentence ends with token i, where its block goes on.
    private bool EndsAfter(int i, int first)
    {
        var next = _tokens[i + 1];
        if (!next.Has(TokenShape.SpaceBefore))
            return false;
        // A tab parts the cells of a table.
        if (_text.AsSpan(_tokens[i].End, next.Start - _tokens[i].End).IndexOfAny('\n', '\t') >= 0)
            return true;
        // Closing marks glued to the full stop belong to its sentence.
        var last = i;
        while (last > first && _tokens[last].Kind is TokenKind.Quote or TokenKind.Close && !_tokens[last].Has(TokenShape.SpaceBefore))
            last--;
        if (_tokens[last].Kind == TokenKind.Stop)
            return !StartsLower(i + 1);
        return _tokens[last].Has(TokenShape.Dotted) && EndsAfterDotted(last, i + 1);
    }

    private bool EndsAfterDotted(int last, int next)
    {
        var word = _text.AsSpan(_tokens[last].Start, _tokens[last].Length - 1);
        if (!_tokens[last].Has(TokenShape.Initials) && !Abbreviations.Default.MayEndSentence(word))
            return false;
        // One initial alone is a part of a name: "J. Smith".
        return word.Length > 1 && !StartsLower(next)
            && (_tokens[next].Kind == TokenKind.Quote || Openers.Contains(_text.AsSpan(_tokens[next].Start, _tokens[next].Length)));
    }

    // "Why?" he said: what goes on in lower case is the same sentence.
    private bool StartsLower(int i)
    {
        while (i + 1 < _tokens.Length && _tokens[i].Kind is TokenKind.Quote or TokenKind.Open && !_tokens[i + 1].Has(TokenShape.SpaceBefore))
            i++;
        return _tokens[i].IsWord && !_tokens[i].IsCapitalised && !_tokens[i].Has(TokenShape.Address)
            && char.IsLower(_text[_tokens[i].Start]) && !_tokens[i].Has(TokenShape.MixedCase);
    }

    private const int TypicalTokensPerSentence = 25;
}
