namespace Lede;

/// <summary>Who said a quotation.</summary>
/// <param name="Name">Full name of the person, or the organisation's; <c>null</c> when only a phrase is known ("a senior official").</param>
/// <param name="PersonId"><see cref="Person.Id"/>; <c>null</c> when it is no person of the article or not certain which.</param>
/// <param name="Mention">The phrase the attribution uses, verbatim.</param>
/// <param name="Span">Where the phrase stands.</param>
public sealed record Speaker(string? Name, string? PersonId, string Mention, TextSpan Span);
