namespace Lede.Extraction.Metadata;

/// <summary>A number, a word or one other character of a text that may hold a date.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End)
{
    /// <summary>Value of a number of at most nine digits; the character of a mark; month of a word that names one; else 0.</summary>
    public int Value { get; init; }

    /// <summary>Nothing stands between it and the token before.</summary>
    public bool Glued { get; init; }

    public int Length => End - Start;

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Value == mark;

    public bool IsNumber(int minDigits, int maxDigits) => Kind == DateTokenKind.Number && Length >= minDigits && Length <= maxDigits;
}
