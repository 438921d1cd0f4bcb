using System.Buffers;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;

namespace Lede.Extraction;

/// <summary>How likely each block is to belong to the article: two passes of the learnt model, the second of which sees what the first thinks of the surroundings.</summary>
internal static class BlockScorer
{
    /// <param name="shape">The page's blocks.</param>
    /// <param name="model">What was learnt.</param>
    /// <param name="probabilities">Filled, one a block, 0 to 1.</param>
    public static void Score(PageShape shape, ArticleModel model, Span<float> probabilities)
    {
        using var table = new FeatureTable(shape.Blocks.Count);
        FillFirst(shape, table);
        var margins = ArrayPool<float>.Shared.Rent(Math.Max(1, table.Stride));
        model.First.Score(table.Values, table.Stride, margins);
        FillSecond(shape, table, margins);
        model.Second.Score(table.Values, table.Stride, margins);
        for (var b = 0; b < probabilities.Length; b++)
            probabilities[b] = Probability(margins[b]);
        ArrayPool<float>.Shared.Return(margins);
    }

    /// <summary>The features of the first pass.</summary>
    public static void FillFirst(PageShape shape, FeatureTable table)
    {
        OwnFeatures.Fill(shape, table);
        PlaceFeatures.Fill(shape, table);
        NeighbourFeatures.Fill(shape, table);
    }

    /// <summary>The features of the second pass, from the answers of the first.</summary>
    public static void FillSecond(PageShape shape, FeatureTable table, ReadOnlySpan<float> margins)
    {
        var score = table[Feature.Score];
        for (var b = 0; b < score.Length; b++)
            score[b] = (byte)(Probability(margins[b]) * 255 + 0.5f);
        ScoreFeatures.Fill(shape, table);
    }

    public static float Probability(float margin) => 1 / (1 + MathF.Exp(-margin));
}
