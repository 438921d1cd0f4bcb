namespace Lede;

/// <summary>A line in which the newsroom says what it changed or when it may be used.</summary>
/// <param name="Kind"><c>update</c>, <c>correction</c>, <c>clarification</c>, <c>note</c> or <c>embargo</c>.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Span">Where it stands; <c>null</c> when it stands outside <see cref="Article.Text"/>.</param>
public sealed record Correction(string Kind, string Text, TextSpan? Span);
