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
}
