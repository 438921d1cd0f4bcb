using Microsoft.Extensions.Primitives;

namespace Lede.Service.Representations;

/// <summary>Which form an <c>Accept</c> header asks for (RFC 9110 § 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>The form with the highest weight, the earlier in <see cref="ArticleFormat.All"/> among equals.</summary>
    /// <returns><c>null</c> when the header wants none of the forms.</returns>
    public static ArticleFormat? Choose(StringValues accept)
    {
        var chosen = Choose(accept, ArticleFormat.All, format => format.MediaType);
        return chosen < 0 ? null : ArticleFormat.All[chosen];
    }

    /// <summary>The choice with the highest weight, the earlier among equals. The most specific range that matches a media type decides its
    /// weight; parameters of a range other than the weight are passed over, and so is a range that breaks the grammar.</summary>
    /// <returns>Its index; 0 without a header, -1 when the header wants none of them.</returns>
    public static int Choose<T>(StringValues accept, IReadOnlyList<T> choices, Func<T, string> mediaType)
    {
        if (StringValues.IsNullOrEmpty(accept))
            return 0;
        var best = -1;
        var bestWeight = 0;
        for (var i = 0; i < choices.Count; i++)
        {
            var weight = WeightOf(mediaType(choices[i]), accept);
            if (weight > bestWeight)
                (best, bestWeight) = (i, weight);
        }

        return best;
    }

    private static int WeightOf(ReadOnlySpan<char> mediaType, StringValues accept)
    {
        var (specificity, weight) = (0, 0);
        foreach (var line in accept)
        {
            foreach (var element in new HeaderList(line))
            {
                var rest = element;
                var found = Specificity(HeaderList.Cut(ref rest, ';').TrimEnd(" \t"), mediaType);
                if (found == 0 || found < specificity || Weight.Of(rest) is not { } given)
                    continue;
                weight = found == specificity ? Math.Max(weight, given) : given;
                specificity = found;
            }
        }

        return weight;
    }

    // 0: no match, 1: */*, 2: type/*, 3: type/subtype.
    private static int Specificity(ReadOnlySpan<char> range, ReadOnlySpan<char> mediaType)
    {
        if (range is "*/*")
            return 1;
        if (range.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return 3;
        var type = mediaType[..(mediaType.IndexOf('/') + 1)];
        return range.Length == type.Length + 1 && range[^1] == '*' && range.StartsWith(type, StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }
}
