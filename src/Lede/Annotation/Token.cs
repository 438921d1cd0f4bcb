namespace Lede.Annotation;

/// <summary>A word, number or mark of the text. It holds no white space and never crosses a block.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Hash">FNV-1a of the lower-cased characters, typographic apostrophes made straight: equal words have equal hashes.</param>
/// <param name="Sentence">Index into <see cref="Tokens.Sentences"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Token(int Start, int End, uint Hash, int Sentence, TokenKind Kind, TokenShape Shape)
{
    public CharSpan Span => new(Start, End);

    public int Length => End - Start;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapitalised => (Shape & TokenShape.Capitalised) != 0;

    public bool Has(TokenShape shape) => (Shape & shape) != 0;
}
