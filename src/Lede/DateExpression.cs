namespace Lede;

/// <summary>A calendar expression in the text.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, for instance <c>2025-02-09</c>, <c>2025-W07</c>, <c>2024-11</c>, <c>P3D</c>; <c>null</c> when nothing in the text or from the caller resolves it.</param>
/// <param name="Mod">TIMEX3 modifier: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c>, …; <c>null</c> without one.</param>
/// <param name="From">First day covered, ISO 8601; <c>null</c> when open or unresolved.</param>
/// <param name="To">Last day covered, inclusive, ISO 8601; <c>null</c> when open or unresolved.</param>
public sealed record DateExpression(
    string Text, TextSpan Span, DateExpressionType Type, string? Value, string? Mod, string? From, string? To);
