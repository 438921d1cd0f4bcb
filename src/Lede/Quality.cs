namespace Lede;

/// <summary>How far a parse is to be trusted.</summary>
/// <param name="Score">Expected share of the right words that <see cref="Article.Text"/> holds, 0 to 1, calibrated on measured pages.</param>
/// <param name="Words">Words in <see cref="Article.Text"/>; in scripts without spaces, characters.</param>
public sealed record Quality(double Score, int Words);
