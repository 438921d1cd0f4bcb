namespace Lede;

/// <summary>An organisation the article names.</summary>
/// <param name="Name">The fullest name the text gives.</param>
/// <param name="Kind"><c>company</c>, <c>government</c>, <c>party</c>, <c>media</c>, <c>team</c>, <c>education</c>, …; <c>null</c> when it cannot be told.</param>
/// <param name="Mentions">All mentions, in reading order.</param>
public sealed record Organisation(string Name, string? Kind, IReadOnlyList<TextSlice> Mentions);
