using Lede.Extraction.Blocks;

namespace Lede.Extraction;

/// <summary>Which blocks to keep, so that the expected word F1 is greatest: a block is worth keeping when it is likelier to be in the article than half
/// the F1 that the likelier ones reach.</summary>
/// <param name="Threshold">Blocks at least this likely are kept.</param>
/// <param name="Expected">The expected F1.</param>
internal readonly record struct BlockSelection(float Threshold, float Expected)
{
    // A hundred steps tell any two thresholds that matter apart.
    private const int Steps = 100;

    public static BlockSelection Best(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> probabilities)
    {
        Span<double> words = stackalloc double[Steps + 1];
        Span<double> right = stackalloc double[Steps + 1];
        words.Clear();
        right.Clear();
        double truth = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            var step = (int)(probabilities[b] * Steps);
            words[step] += blocks[b].Words;
            right[step] += blocks[b].Words * probabilities[b];
            truth += blocks[b].Words * probabilities[b];
        }

        double kept = 0, hit = 0;
        var best = new BlockSelection(1, 0);
        for (var step = Steps; step > 0; step--)
        {
            (kept, hit) = (kept + words[step], hit + right[step]);
            var f1 = kept + truth == 0 ? 0 : 2 * hit / (kept + truth);
            if (words[step] > 0 && f1 > best.Expected)
                best = new BlockSelection(step / (float)Steps, (float)f1);
        }

        return best;
    }
}
