namespace Lede.Extraction.Metadata;

/// <summary>A value of a <see cref="LenientJson"/>, by position in its text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Where its member's name stands, escapes and all; empty in an array.</param>
/// <param name="Span">Where the value stands: of a string, what is between the quotation marks.</param>
/// <param name="Parent">The object or array it stands in; -1 at the top.</param>
/// <param name="End">One past the last value inside it.</param>
internal readonly record struct JsonValue(JsonKind Kind, CharSpan Key, CharSpan Span, int Parent, int End);
