namespace Lede;

/// <summary>A link inside the text.</summary>
/// <param name="Text">Its words, verbatim.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Url">Absolute address, or as written when no base address is known.</param>
public sealed record ArticleLink(string Text, TextSpan Span, string Url);
