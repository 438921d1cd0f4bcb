using Lede.Extraction.Learnt;

namespace Lede.Tests.Extraction;

public sealed class SymmetricTreesTests
{
    [Fact]
    public void Score_IsTheSumOfLeaves_OfEachRow()
    {
        var trees = new SymmetricTrees(
        [
            new([(0, 10), (1, 200)], [0, 1, 10, 11]),
            new([(1, 128)], [100, 200]),
        ]);
        var features = new byte[64];
        (features[0], features[32]) = (9, 199);
        (features[1], features[33]) = (10, 200);
        (features[31], features[63]) = (255, 127);
        var margins = new float[32];

        trees.Score(features, 32, margins);

        Assert.Equal([200f, 211f, 110f, 100f], [margins[0], margins[1], margins[31], margins[2]]);
    }

    [Fact]
    public void Score_OfFiveLevels_IsThatOfOneRowAfterTheOther()
    {
        // Trees of 32 leaves may be looked up in registers, all others are not: both ways must agree to the last bit.
        var leaves = Enumerable.Range(0, 32).Select(leaf => leaf * 0.37f - 5).ToArray();
        SymmetricTrees.Tree[] trees =
        [
            new([(0, 40), (1, 80), (2, 120), (3, 160), (4, 200)], leaves),
            new([(4, 10), (3, 30), (2, 70), (1, 150), (0, 250)], [.. leaves.Select(leaf => leaf / 3)]),
        ];
        var features = Enumerable.Range(0, 5 * 64).Select(i => (byte)(i * 37 % 256)).ToArray();
        var margins = new float[64];

        new SymmetricTrees(trees).Score(features, 64, margins);

        for (var row = 0; row < margins.Length; row++)
            Assert.Equal(trees.Aggregate(0f, (sum, tree) => sum + tree.Leaves[tree.Splits.Aggregate(0, (at, split) => at * 2 + (features[split.Feature * 64 + row] >= split.Threshold ? 1 : 0))]), margins[row]);
    }
}
