namespace Lede;

/// <summary>An item of a list.</summary>
/// <param name="Text">Verbatim, without its bullet or number.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Depth">0 for the outer list, 1 for a list inside it, and so on.</param>
public sealed record ListItem(string Text, TextSpan Span, int Depth = 0);
