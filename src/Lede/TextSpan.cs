using System.Text.Json.Serialization;

namespace Lede;

/// <summary>A position in <see cref="Article.Text"/>, counted in Unicode code points (not UTF-16 units, not bytes), as the
/// W3C Web Annotation TextPositionSelector counts. <see cref="End"/> is exclusive.</summary>
/// <param name="Start">First code point, 0 or more.</param>
/// <param name="End">One past the last code point; at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of code points covered.</summary>
    [JsonIgnore]
    public int Length => End - Start;
}
