using System.Runtime.Intrinsics;

namespace Lede.Extraction.Learnt;

/// <summary>A boosted ensemble of symmetric trees over byte features: every node of a level asks the same question, so a tree is a few
/// compares on many rows at once and one look-up a row. The answers are the same on any processor: only bytes are compared, and each
/// row's sum is taken in the order of the trees.</summary>
internal sealed class SymmetricTrees(SymmetricTrees.Tree[] trees)
{
    public sealed record Tree((int Feature, byte Threshold)[] Splits, float[] Leaves);

    public static SymmetricTrees None { get; } = new([]);

    /// <summary>Adds up the trees' answers: the log-odds of each row.</summary>
    /// <param name="features">Feature by feature, <paramref name="stride"/> rows each.</param>
    /// <param name="stride">Rows a feature; a multiple of the vector's width.</param>
    /// <param name="margins">One a row; <paramref name="stride"/> or more.</param>
    public void Score(ReadOnlySpan<byte> features, int stride, Span<float> margins)
    {
        margins[..stride].Clear();
        Span<byte> leaf = stackalloc byte[Vector256<byte>.Count];
        for (var row = 0; row < stride; row += Vector256<byte>.Count)
        {
            var part = margins.Slice(row, Vector256<byte>.Count);
            foreach (var tree in trees)
            {
                var index = Vector256<byte>.Zero;
                foreach (var (feature, threshold) in tree.Splits)
                {
                    var values = Vector256.Create(features.Slice(feature * stride + row, Vector256<byte>.Count));
                    // A true compare is 0xFF, that is -1: index = 2 × index + 1.
                    index = index + index - Vector256.GreaterThanOrEqual(values, Vector256.Create(threshold));
                }

                index.CopyTo(leaf);
                var leaves = tree.Leaves;
                for (var i = 0; i < part.Length; i++)
                    part[i] += leaves[leaf[i]];
            }
        }
    }
}
