namespace Lede;

/// <summary>A list item by position; the outer list has depth 0.</summary>
internal readonly record struct DraftItem(CharSpan Span, int Depth);
