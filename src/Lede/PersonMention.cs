namespace Lede;

/// <summary>A mention of a person.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">How the person is named.</param>
public sealed record PersonMention(string Text, TextSpan Span, MentionKind Kind);
