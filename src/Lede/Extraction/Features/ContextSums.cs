using Lede.Extraction.Blocks;

namespace Lede.Extraction.Features;

/// <summary>What the blocks of an element look like together.</summary>
/// <param name="Good">Share of the page's words in good blocks that stand in it.</param>
/// <param name="Link">Share of its characters that stand in links.</param>
/// <param name="Length">Words a block, logarithmic.</param>
/// <param name="Rate">Share of its blocks that are good.</param>
/// <param name="Size">Its blocks, logarithmic.</param>
internal readonly record struct ContextSums(byte Good, byte Link, byte Length, byte Rate, byte Size)
{
    public static void Fill(ReadOnlySpan<BlockContext> contexts, ReadOnlySpan<BlockSums> sums, Span<ContextSums> target)
    {
        var total = sums[^1].WordsInGood;
        for (var i = 0; i < contexts.Length; i++)
        {
            var (first, end) = (contexts[i].First, contexts[i].End);
            if (first >= end)
            {
                target[i] = default;
                continue;
            }

            var sum = sums[end] - sums[first];
            target[i] = new ContextSums(
                FeatureTable.Share(sum.WordsInGood, total),
                FeatureTable.Share(sum.LinkCharacters, sum.Characters),
                FeatureTable.Log(sum.Words / (end - first)),
                FeatureTable.Share(sum.Good, end - first),
                FeatureTable.Log(end - first));
        }
    }
}
