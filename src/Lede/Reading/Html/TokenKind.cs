namespace Lede.Reading.Html;

internal enum TokenKind : byte
{
    /// <summary>No more tokens.</summary>
    End,
    Text,
    StartTag,
    EndTag,
    Comment,
    Doctype,
}
