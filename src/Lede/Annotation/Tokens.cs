namespace Lede.Annotation;

/// <summary>The text cut into tokens and sentences: one linear pass, shared by every annotator.</summary>
internal sealed class Tokens
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;

    private Tokens(ArticleText text, ArraySegment<Token> tokens, Sentence[] sentences)
    {
        Text = text;
        Count = tokens.Count;
        _tokens = tokens.Array!;
        _sentences = sentences;
    }

    public ArticleText Text { get; }

    public int Count { get; }

    public ref readonly Token this[int index] => ref All[index];

    public ReadOnlySpan<Token> All => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int index) => Text[this[index].Span];

    /// <summary>Whether a token is this word, without regard to case; <see cref="WordHash"/> of constants is cheaper in loops.</summary>
    public bool Is(int index, string word) => index >= 0 && index < Count && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>From the start of token <paramref name="first"/> to the end of the token before <paramref name="end"/>.</summary>
    public CharSpan Span(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>The first token that ends after a position: the one that covers it, or else the next; <see cref="Count"/> past the last.</summary>
    public int At(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public Sentence SentenceOf(int index) => _sentences[this[index].Sentence];

    public static Tokens Of(Draft draft, CancellationToken stop)
    {
        var tokens = new Token[draft.Text.Value.Length / TypicalCharactersPerToken + 16];
        var count = 0;
        foreach (var block in draft.Blocks)
        {
            stop.ThrowIfCancellationRequested();
            var reader = new TokenReader(draft.Text.Value, block.Span);
            while (reader.Read(out var token))
            {
                if (count == tokens.Length)
                    Array.Resize(ref tokens, count * 2);
                tokens[count++] = token;
            }
        }

        var kept = new ArraySegment<Token>(tokens, 0, count);
        return new Tokens(draft.Text, kept, new SentenceReader(draft, tokens.AsSpan(0, count)).Read());
    }

    // English news runs at 5.3 characters a token; less only costs a copy.
    private const int TypicalCharactersPerToken = 5;
}
