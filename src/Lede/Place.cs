namespace Lede;

/// <summary>A place the article names.</summary>
/// <param name="Name">The name in ordinary capitals.</param>
/// <param name="Kind"><c>country</c>, <c>region</c>, <c>city</c>, <c>continent</c>, <c>water</c>, …; <c>null</c> when it cannot be told.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code where text or gazetteer make it certain.</param>
/// <param name="Mentions">All mentions, in reading order.</param>
public sealed record Place(string Name, string? Kind, string? Country, IReadOnlyList<TextSlice> Mentions);
