namespace Lede;

/// <summary>The date a dateline names.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">ISO 8601 day; <c>null</c> when the year is neither written nor known from the publication date.</param>
public sealed record DatelineDate(string Text, TextSpan Span, string? Value);
