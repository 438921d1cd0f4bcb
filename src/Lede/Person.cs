namespace Lede;

/// <summary>A person the article names.</summary>
/// <param name="Id">Stable inside the article: the name in lower case with hyphens, numbered where two share it.</param>
/// <param name="Name">The fullest name the text gives.</param>
/// <param name="Title">Title or role, verbatim; <c>null</c> when none is given.</param>
/// <param name="TitleSpan">Where the title stands; <c>null</c> with it.</param>
/// <param name="Mentions">All mentions, in reading order.</param>
public sealed record Person(string Id, string Name, string? Title, TextSpan? TitleSpan, IReadOnlyList<PersonMention> Mentions);
