namespace Lede;

/// <summary>What parsed an article.</summary>
/// <param name="Name">Always <c>Lede</c>.</param>
/// <param name="Version">Semantic version of the library.</param>
public sealed record ParserVersion(string Name, string Version)
{
    /// <summary>This library.</summary>
    public static ParserVersion Current { get; } = new("Lede", typeof(ParserVersion).Assembly.GetName().Version!.ToString(3));
}
