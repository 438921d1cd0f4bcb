using Lede.Extraction.Blocks;
using F = Lede.Extraction.Features.Feature;

namespace Lede.Extraction.Features;

/// <summary>What the first pass thinks of a block's neighbours, surroundings and likes. The column <see cref="F.Score"/> must be filled.</summary>
internal static class ScoreFeatures
{
    // A block counts for the part it stands in above this score (of 255), against below.
    private const int Middle = 110;

    public static void Fill(PageShape shape, FeatureTable table)
    {
        var score = table[F.Score];
        for (var step = 1; step <= 3; step++)
        {
            NeighbourFeatures.Shift(score, table[F.Score1Before + step - 1], -step, 0);
            NeighbourFeatures.Shift(score, table[F.Score1After + step - 1], step, 0);
        }

        using var weights = new Scratch(table.Blocks + 1);
        using var kept = new Scratch(table.Blocks + 1);
        Sum(shape, score, weights.Values, kept.Values);
        Surroundings(shape, table, weights.Values, kept.Values);
        Styles(shape, table);
        Headings(shape, table, weights.Values, kept.Values);
        Parts(shape, table);
    }

    // Square roots: a long paragraph speaks louder than a short one, but not forty times.
    private static int Weight(in TextBlock block) => FeatureTable.Log(block.Words) + 1;

    private static void Sum(PageShape shape, Span<byte> score, Span<int> weights, Span<int> kept)
    {
        var blocks = shape.Blocks.Blocks;
        for (var b = 0; b < blocks.Length; b++)
        {
            var weight = Weight(blocks[b]);
            weights[b + 1] = weights[b] + weight;
            kept[b + 1] = kept[b] + weight * score[b];
        }
    }

    private static byte Mean(Span<int> weights, Span<int> kept, int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(weights.Length - 1, to));
        var weight = weights[to] - weights[from];
        return (byte)(weight == 0 ? 0 : (kept[to] - kept[from]) / weight);
    }

    private static void Surroundings(PageShape shape, FeatureTable table, Span<int> weights, Span<int> kept)
    {
        Span<byte> near = table[F.ScoreNear], around = table[F.ScoreAround];
        var blocks = shape.Blocks.Blocks;
        var contexts = shape.Blocks.Contexts;
        for (var b = 0; b < blocks.Length; b++)
        {
            near[b] = Mean(weights, kept, b - 3, b + 4);
            around[b] = Mean(weights, kept, b - 12, b + 13);
        }

        using var places = new Scratch(blocks.Length);
        for (var level = 0; level < 4; level++)
        {
            PlaceFeatures.Widen(shape, places.Values, level);
            var column = table[F.Score1 + level];
            for (var b = 0; b < blocks.Length; b++)
            {
                var at = places.Values[b];
                column[b] = at < 0 ? (byte)0 : Mean(weights, kept, contexts[at].First, contexts[at].End);
            }
        }
    }

    private static void Styles(PageShape shape, FeatureTable table)
    {
        using var weights = new Scratch(shape.StyleCount);
        using var kept = new Scratch(shape.StyleCount);
        var styles = shape.Styles;
        var blocks = shape.Blocks.Blocks;
        var score = table[F.Score];
        var column = table[F.ScoreStyle];
        for (var b = 0; b < blocks.Length; b++)
        {
            var weight = Weight(blocks[b]);
            weights.Values[styles[b]] += weight;
            kept.Values[styles[b]] += weight * score[b];
        }

        for (var b = 0; b < blocks.Length; b++)
            column[b] = (byte)(kept.Values[styles[b]] / weights.Values[styles[b]]);
    }

    private static void Headings(PageShape shape, FeatureTable table, Span<int> weights, Span<int> kept)
    {
        Span<byte> score = table[F.Score], above = table[F.ScoreHeading], under = table[F.ScoreUnderHeading];
        var headings = shape.Headings;
        var next = headings.Length;
        for (var b = headings.Length - 1; b >= 0; b--)
        {
            above[b] = headings[b] < 0 ? (byte)0 : score[headings[b]];
            // Of a heading: all that stands under it; of another block: what is left until the next heading.
            under[b] = Mean(weights, kept, b + 1, next);
            if (b + 1 < headings.Length && headings[b + 1] == b)
                next = b;
        }
    }

    private static void Parts(PageShape shape, FeatureTable table)
    {
        using var scratch = new Scratch(table.Blocks + 1);
        var before = scratch.Values;
        var blocks = shape.Blocks.Blocks;
        var contexts = shape.Blocks.Contexts;
        var score = table[F.Score];
        int words = 0, most = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            before[b + 1] = before[b] + (score[b] - Middle) * Weight(blocks[b]);
            words += score[b] * blocks[b].Words / 255;
            most = Math.Max(most, score[b]);
        }

        table[F.BestScore].Fill((byte)most);
        table[F.KeptWords].Fill(FeatureTable.Log(words));
        var part = BestPart.Find(contexts, before);
        using var stepsOf = new Scratch(contexts.Length);
        part.FillSteps(contexts, stepsOf.Values);
        Span<byte> inPart = table[F.InScoredPart], fromPart = table[F.FromScoredPart], steps = table[F.StepsToScoredPart];
        Span<byte> inRun = table[F.InScoredRun], fromRun = table[F.FromScoredRun], keptBefore = table[F.KeptBefore], keptAfter = table[F.KeptAfter];
        var seen = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            inPart[b] = (byte)(b >= part.First && b < part.End ? 1 : 0);
            fromPart[b] = FeatureTable.Signed(part.FromPart(b));
            steps[b] = (byte)stepsOf.Values[blocks[b].Context];
            inRun[b] = (byte)(b >= part.RunFirst && b < part.RunEnd ? 1 : 0);
            fromRun[b] = FeatureTable.Signed(part.FromRun(b));
            keptBefore[b] = FeatureTable.Share(seen, words);
            seen += score[b] * blocks[b].Words / 255;
            keptAfter[b] = FeatureTable.Share(words - seen, words);
        }
    }
}
