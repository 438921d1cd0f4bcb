namespace Lede;

/// <summary>Someone who wrote the article.</summary>
/// <param name="Name">The person's name, or a desk's when nobody is named.</param>
/// <param name="Url">Absolute address of the author's page.</param>
public sealed record Author(string Name, string? Url = null);
