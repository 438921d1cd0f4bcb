using F = Lede.Extraction.Features.Feature;

namespace Lede.Extraction.Features;

/// <summary>What the two blocks before and the two after look like.</summary>
internal static class NeighbourFeatures
{
    // Beyond the page's ends: a value no block has for link share and tag, and the neutral one for the odds.
    private const byte Outside = 255;

    public static void Fill(PageShape shape, FeatureTable table)
    {
        Fill(shape, table, F.Words1Before, -1);
        Fill(shape, table, F.Words2Before, -2);
        Fill(shape, table, F.Words1After, 1);
        Fill(shape, table, F.Words2After, 2);
    }

    private static void Fill(PageShape shape, FeatureTable table, F first, int step)
    {
        Shift(table[F.Words], table[first], step, 0);
        Shift(table[F.LinkShare], table[first + 1], step, Outside);
        Shift(table[F.TagRank], table[first + 2], step, Outside);
        Shift(table[F.NearWorst], table[first + 3], step, Outside);
        Shift(table[F.WordOdds], table[first + 4], step, Learnt.WordOdds.Neutral);
        var same = table[first + 5];
        var styles = shape.Styles;
        for (var b = 0; b < same.Length; b++)
            same[b] = (byte)(b + step >= 0 && b + step < same.Length && styles[b] == styles[b + step] ? 1 : 0);
    }

    /// <summary>target[b] = source[b + step], <paramref name="outside"/> beyond the ends.</summary>
    public static void Shift(ReadOnlySpan<byte> source, Span<byte> target, int step, byte outside)
    {
        target.Fill(outside);
        var kept = source.Length - Math.Abs(step);
        if (kept <= 0)
            return;
        if (step < 0)
            source[..kept].CopyTo(target[-step..]);
        else
            source[step..].CopyTo(target);
    }
}
