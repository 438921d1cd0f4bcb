using Lede.Extraction.Blocks;
using F = Lede.Extraction.Features.Feature;

namespace Lede.Extraction.Features;

/// <summary>Where a block stands: in the page, among its good blocks, in ever wider elements, under a heading, among its likes.</summary>
internal static class PlaceFeatures
{
    private const int Levels = 4;
    private const int NumbersALevel = F.Good2 - F.Good1;

    public static void Fill(PageShape shape, FeatureTable table)
    {
        Surroundings(shape, table);
        Places(shape, table);
        Parts(shape, table);
        Styles(shape, table);
        Headings(shape, table);
    }

    private static void Surroundings(PageShape shape, FeatureTable table)
    {
        var blocks = shape.Blocks.Blocks;
        using var around = new Scratch(blocks.Length);
        var places = around.Values;
        for (var level = 0; level < Levels; level++)
        {
            Widen(shape, places, level);
            var from = F.Good1 + level * NumbersALevel;
            Span<byte> good = table[from], link = table[from + 1], length = table[from + 2], rate = table[from + 3], size = table[from + 4];
            for (var b = 0; b < blocks.Length; b++)
            {
                var at = places[b];
                if (at >= 0)
                    (good[b], link[b], length[b], rate[b], size[b]) = shape.Contexts[at];
                else
                    (good[b], link[b], length[b], rate[b], size[b]) = (255, 255, 255, 255, 255);
            }
        }
    }

    /// <summary>For each block, the nearest context that holds more than it, and with each further level the next wider one; -1 when there is none.</summary>
    /// <param name="shape">The page's blocks.</param>
    /// <param name="places">Filled for level 0, moved on for the others.</param>
    /// <param name="level">0, 1, 2 and so on, in order.</param>
    public static void Widen(PageShape shape, Span<int> places, int level)
    {
        var contexts = shape.Blocks.Contexts;
        var blocks = shape.Blocks.Blocks;
        for (var b = 0; b < places.Length; b++)
        {
            if (level == 0)
                places[b] = Nearest(contexts, blocks[b].Context);
            else if (places[b] >= 0)
                places[b] = contexts[places[b]].Wider;
        }
    }

    private static int Nearest(ReadOnlySpan<BlockContext> contexts, int context) =>
        contexts[context].End - contexts[context].First <= 1 ? contexts[context].Wider : context;

    private static void Places(PageShape shape, FeatureTable table)
    {
        Span<byte> place = table[F.Place], before = table[F.GoodBefore], previous = table[F.PreviousGood], next = table[F.NextGood];
        var sums = shape.Sums;
        var count = table.Blocks;
        table[F.PageWords].Fill(FeatureTable.Log(shape.Total.Words));
        table[F.PageGood].Fill(FeatureTable.Log(shape.Total.WordsInGood));
        table[F.PageBlocks].Fill(FeatureTable.Log(count));
        var last = -1000;
        for (var b = 0; b < count; b++)
        {
            place[b] = FeatureTable.Share(b, count);
            before[b] = FeatureTable.Share(sums[b].WordsInGood, shape.Total.WordsInGood);
            previous[b] = FeatureTable.Log(b - last - 1);
            if (sums[b + 1].Good > sums[b].Good)
                last = b;
        }

        last = count + 1000;
        for (var b = count - 1; b >= 0; b--)
        {
            next[b] = FeatureTable.Log(last - b - 1);
            if (sums[b + 1].Good > sums[b].Good)
                last = b;
        }
    }

    private static void Parts(PageShape shape, FeatureTable table)
    {
        using var scratch = new Scratch(table.Blocks + 1);
        var before = scratch.Values;
        for (var b = 0; b < before.Length; b++)
            before[b] = shape.Sums[b].Weight;
        var part = BestPart.Find(shape.Blocks.Contexts, before);
        Span<byte> inPart = table[F.InBestPart], fromPart = table[F.FromBestPart], place = table[F.PlaceInBestPart], steps = table[F.StepsToBestPart];
        Span<byte> inRun = table[F.InBestRun], fromRun = table[F.FromBestRun], fromTitle = table[F.FromTitle];
        var contexts = shape.Blocks.Contexts;
        var blocks = shape.Blocks.Blocks;
        var title = Title(table, part.First);
        using var stepsOf = new Scratch(contexts.Length);
        part.FillSteps(contexts, stepsOf.Values);
        for (var b = 0; b < table.Blocks; b++)
        {
            inPart[b] = (byte)(b >= part.First && b < part.End ? 1 : 0);
            fromPart[b] = FeatureTable.Signed(part.FromPart(b));
            place[b] = FeatureTable.Share(b - part.First, part.End - part.First);
            steps[b] = (byte)stepsOf.Values[blocks[b].Context];
            inRun[b] = (byte)(b >= part.RunFirst && b < part.RunEnd ? 1 : 0);
            fromRun[b] = FeatureTable.Signed(part.FromRun(b));
            fromTitle[b] = FeatureTable.Signed(title < 0 ? 0 : b - title);
        }
    }

    // The last first-level heading before the best part or at its beginning, or the block most like the page's title.
    private static int Title(FeatureTable table, int first)
    {
        Span<byte> level = table[F.Level], match = table[F.TitleMatch];
        var best = -1;
        var most = 0;
        for (var b = 0; b < level.Length; b++)
        {
            var score = match[b] + (level[b] == 1 ? 200 : level[b] > 0 ? 50 : 0) - (b > first + 10 ? 100 : 0);
            if ((level[b] == 1 || match[b] > 120) && score > most)
                (best, most) = (b, score);
        }

        return best;
    }

    private static void Styles(PageShape shape, FeatureTable table)
    {
        Span<byte> count = table[F.StyleCount], length = table[F.StyleLength], good = table[F.StyleGood];
        using var counts = new Scratch(shape.StyleCount);
        using var words = new Scratch(shape.StyleCount);
        using var goods = new Scratch(shape.StyleCount);
        var styles = shape.Styles;
        var sums = shape.Sums;
        for (var b = 0; b < styles.Length; b++)
        {
            counts.Values[styles[b]]++;
            words.Values[styles[b]] += shape.Blocks.Blocks[b].Words;
            goods.Values[styles[b]] += sums[b + 1].Good - sums[b].Good;
        }

        for (var b = 0; b < styles.Length; b++)
        {
            var style = styles[b];
            count[b] = FeatureTable.Log(counts.Values[style]);
            length[b] = FeatureTable.Log(words.Values[style] / counts.Values[style]);
            good[b] = FeatureTable.Share(goods.Values[style], counts.Values[style]);
        }
    }

    private static void Headings(PageShape shape, FeatureTable table)
    {
        Span<byte> distance = table[F.HeadingDistance], words = table[F.HeadingWords], phrase = table[F.HeadingPhrase], level = table[F.HeadingLevel];
        Span<byte> shares = table[F.HeadingShares];
        var blocks = shape.Blocks.Blocks;
        var contexts = shape.Blocks.Contexts;
        var headings = shape.Headings;
        for (var b = 0; b < blocks.Length; b++)
        {
            var heading = headings[b];
            if (heading < 0)
            {
                (distance[b], words[b], phrase[b], level[b], shares[b]) = (255, 128, 128, 0, 0);
                continue;
            }

            (distance[b], words[b], phrase[b], level[b]) =
                (FeatureTable.Log(b - heading), blocks[heading].WordOdds, blocks[heading].PhraseOdds, blocks[heading].Level);
            // How close the heading stands in the tree: the level at which an element holds both.
            var at = Nearest(contexts, blocks[b].Context);
            var steps = 0;
            for (; at >= 0 && steps < 10 && contexts[at].First > heading; steps++)
                at = contexts[at].Wider;
            shares[b] = (byte)steps;
        }
    }
}
