namespace Lede.Annotation;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes and the full stops of an abbreviation.</summary>
    Word,

    /// <summary>Digits first; inner commas, points and colons, and letters glued to it ("2,000", "5th", "9:30").</summary>
    Number,

    /// <summary>A possessive ending standing after a word: <c>'s</c>, or the apostrophe of "states’".</summary>
    Possessive,

    /// <summary>A quotation mark of any shape, one a token.</summary>
    Quote,

    /// <summary>A hyphen glued to what stands before it.</summary>
    Hyphen,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A mark that can end a sentence: full stop, question or exclamation mark, ellipsis.</summary>
    Stop,

    /// <summary>An opening round, square or curly bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Dash, colon, semicolon, slash, sign, anything else.</summary>
    Mark,
}
