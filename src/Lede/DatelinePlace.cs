namespace Lede;

/// <summary>A place of filing.</summary>
/// <param name="Name">The name in ordinary capitals, for instance <c>Moscow</c>.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DatelinePlace(string Name, string Text, TextSpan Span);
