using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lede.Extraction.Learnt;

/// <summary>A boosted ensemble of symmetric trees over byte features: every node of a level asks the same question, so a tree is a few
/// compares on many rows at once and one look-up a row. The answers are the same on any processor: only bytes are compared, and each
/// row's sum is taken in the order of the trees.</summary>
internal sealed class SymmetricTrees(SymmetricTrees.Tree[] trees)
{
    public sealed record Tree((int Feature, byte Threshold)[] Splits, float[] Leaves);

    // Two registers of sixteen hold the leaves of a tree of five levels: one instruction looks up sixteen rows.
    private const int LeavesInRegisters = 32;

    private readonly bool _fitsRegisters = Array.TrueForAll(trees, tree => tree.Leaves.Length == LeavesInRegisters);

    public static SymmetricTrees None { get; } = new([]);

    /// <summary>Adds up the trees' answers: the log-odds of each row.</summary>
    /// <param name="features">Feature by feature, <paramref name="stride"/> rows each.</param>
    /// <param name="stride">Rows a feature; a multiple of the vector's width.</param>
    /// <param name="margins">One a row; <paramref name="stride"/> or more.</param>
    public void Score(ReadOnlySpan<byte> features, int stride, Span<float> margins)
    {
        for (var row = 0; row < stride; row += Vector256<byte>.Count)
        {
            var part = margins.Slice(row, Vector256<byte>.Count);
            if (Avx512F.IsSupported && _fitsRegisters)
                SumInRegisters(features[row..], stride, part);
            else
                Sum(features[row..], stride, part);
        }
    }

    private void Sum(ReadOnlySpan<byte> features, int stride, Span<float> margins)
    {
        margins.Clear();
        Span<byte> leaf = stackalloc byte[Vector256<byte>.Count];
        foreach (var tree in trees)
        {
            Leaf(tree, features, stride).CopyTo(leaf);
            var leaves = tree.Leaves;
            for (var i = 0; i < margins.Length; i++)
                margins[i] += leaves[leaf[i]];
        }
    }

    private void SumInRegisters(ReadOnlySpan<byte> features, int stride, Span<float> margins)
    {
        var (first, second) = (Vector512<float>.Zero, Vector512<float>.Zero);
        foreach (var tree in trees)
        {
            var leaf = Leaf(tree, features, stride);
            var (low, high) = (Vector512.Create<float>(tree.Leaves), Vector512.Create<float>(tree.Leaves.AsSpan(Vector512<float>.Count)));
            first += Avx512F.PermuteVar16x32x2(low, Avx512F.ConvertToVector512Int32(leaf.GetLower()), high);
            second += Avx512F.PermuteVar16x32x2(low, Avx512F.ConvertToVector512Int32(leaf.GetUpper()), high);
        }

        first.CopyTo(margins);
        second.CopyTo(margins[Vector512<float>.Count..]);
    }

    // Number of the leaf that each of the first rows falls into.
    private static Vector256<byte> Leaf(Tree tree, ReadOnlySpan<byte> features, int stride)
    {
        var index = Vector256<byte>.Zero;
        foreach (var (feature, threshold) in tree.Splits)
        {
            var values = Vector256.Create(features.Slice(feature * stride, Vector256<byte>.Count));
            // A true compare is 0xFF, that is -1: index = 2 × index + 1.
            index = index + index - Vector256.GreaterThanOrEqual(values, Vector256.Create(threshold));
        }

        return index;
    }
}
