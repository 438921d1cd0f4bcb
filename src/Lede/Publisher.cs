namespace Lede;

/// <summary>Who published the article.</summary>
/// <param name="Name">The publication's name.</param>
/// <param name="Url">Absolute address of its site.</param>
public sealed record Publisher(string Name, string? Url = null);
