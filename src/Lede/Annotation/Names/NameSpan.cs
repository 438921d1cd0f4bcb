namespace Lede.Annotation;

/// <summary>A named entity in the text.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Kind">What it names.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
internal readonly record struct NameSpan(CharSpan Span, NameKind Kind, int First, int End);
