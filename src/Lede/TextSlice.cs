namespace Lede;

/// <summary>A piece of <see cref="Article.Text"/> with its position: the slice of the text at <see cref="Span"/> is <see cref="Text"/>, always.</summary>
/// <param name="Text">The characters, verbatim.</param>
/// <param name="Span">Where they stand.</param>
public sealed record TextSlice(string Text, TextSpan Span);
