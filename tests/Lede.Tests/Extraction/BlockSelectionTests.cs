using Lede.Extraction;
using Lede.Extraction.Blocks;

namespace Lede.Tests.Extraction;

public sealed class BlockSelectionTests
{
    [Fact]
    public void Keeps_WhatRaisesTheExpectedF1()
    {
        TextBlock[] blocks = [new() { Words = 100 }, new() { Words = 100 }, new() { Words = 100 }];

        var clear = BlockSelection.Best(blocks, [0.95f, 0.9f, 0.1f]);
        Assert.InRange(clear.Threshold, 0.11f, 0.9f);
        Assert.InRange(clear.Expected, 0.85f, 0.98f);

        // In doubt throughout, more than half of the expected F1 is likelihood enough.
        Assert.InRange(BlockSelection.Best(blocks, [0.4f, 0.35f, 0.3f]).Threshold, 0f, 0.3f);
    }

    [Fact]
    public void Keeps_Nothing_OfNothing() => Assert.Equal(new BlockSelection(1, 0), BlockSelection.Best([], []));
}
