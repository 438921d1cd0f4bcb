using System.Globalization;

namespace Lede.Annotation.Entities;

/// <summary>Chooses the name to show among the mentions.</summary>
internal static class NameCase
{
    private const int LongestAcronym = 4; // "UAE", "NATO"; a longer word in capitals is shouted

    /// <summary>The longest mention, one in ordinary capitals before one in capitals only; if all are in capitals, put in ordinary ones.</summary>
    public static string Fullest(ArticleText text, List<NameSpan> mentions)
    {
        var best = mentions[0].Span;
        foreach (var mention in mentions)
        {
            var (shouted, bestShouted) = (IsShouted(text[mention.Span]), IsShouted(text[best]));
            if (shouted == bestShouted ? mention.Span.Length > best.Length : bestShouted)
                best = mention.Span;
        }

        return IsShouted(text[best]) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text[best].ToString().ToLowerInvariant()) : text[best].ToString();
    }

    private static bool IsShouted(ReadOnlySpan<char> name)
    {
        if (name.Length <= LongestAcronym)
            return false;
        foreach (var c in name)
        {
            if (char.IsLower(c) || c == '.')
                return false;
        }

        return true;
    }
}
