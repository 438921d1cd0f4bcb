namespace Lede.Writing;

/// <summary>A stretch of the text that a writer marks.</summary>
/// <param name="Span">Where, in UTF-16 units.</param>
/// <param name="Open">What is written before it, ready for the format.</param>
/// <param name="Close">What is written after it.</param>
internal readonly record struct InlineMark(CharSpan Span, string Open, string Close);
