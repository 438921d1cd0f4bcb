using System.Buffers;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Which blocks of a page are the article, and which rule dropped each of the others. Pooled: dispose when done.</summary>
internal sealed class Choice : IDisposable
{
    // Twice the blocks of the longest article learnt from; and hardly anything on the page but prose.
    private const int MinEndlessBlocks = 500;
    private const float MinEndlessShare = 0.8f;

    // What the model expects of pages it is unsure of and keeps.
    private const float EndlessExpectation = 0.5f;

    private readonly float[] _probabilities;
    private readonly DropRule[] _rules;
    private readonly int[] _kept;
    private int _count;

    private Choice(PageShape shape)
    {
        Shape = shape;
        var count = Math.Max(1, shape.Blocks.Count);
        _probabilities = ArrayPool<float>.Shared.Rent(count);
        _rules = ArrayPool<DropRule>.Shared.Rent(count);
        _kept = ArrayPool<int>.Shared.Rent(count);
    }

    public PageShape Shape { get; }

    /// <summary>Numbers of the kept blocks, ascending.</summary>
    public ReadOnlySpan<int> Kept => _kept.AsSpan(0, _count);

    /// <summary>Word F1 to be expected of the choice, by the model's own probabilities.</summary>
    public float Expected { get; private set; }

    /// <summary>Words in the kept blocks.</summary>
    public int Words { get; private set; }

    public static Choice Make(PageShape shape, Page page, PageMetadata metadata, ArticleModel model)
    {
        var choice = new Choice(shape);
        BlockScorer.Score(shape, model, choice._probabilities.AsSpan(0, shape.Blocks.Count));
        choice.Run(page, metadata);
        return choice;
    }

    /// <summary>The choice by probabilities from elsewhere: models under cross-validation.</summary>
    public static Choice Of(PageShape shape, Page page, PageMetadata metadata, ReadOnlySpan<float> probabilities)
    {
        var choice = new Choice(shape);
        probabilities.CopyTo(choice._probabilities);
        choice.Run(page, metadata);
        return choice;
    }

    /// <summary>The rule that dropped a block; <see cref="DropRule.Kept"/> for none, <see cref="DropRule.Outside"/> where the model did: <see cref="DropReasons"/> names its reason.</summary>
    public DropRule Rule(int block) => _rules[block];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_probabilities);
        ArrayPool<DropRule>.Shared.Return(_rules);
        ArrayPool<int>.Shared.Return(_kept);
    }

    // A book chapter, a transcript, a bill: longer than any page the model learnt from, where it takes so many alike for a list.
    private bool IsEndlessProse() => Shape.Total.Good >= MinEndlessBlocks && Shape.Total.WordsInGood >= Shape.Total.Words * MinEndlessShare;

    private BlockSelection TakeProse(Span<float> probabilities, ReadOnlySpan<DropRule> rules)
    {
        for (var b = 0; b < probabilities.Length; b++)
        {
            var isProse = Shape.Sums[b + 1].Good > Shape.Sums[b].Good || Shape.Blocks.Blocks[b].Level > 0;
            probabilities[b] = isProse && rules[b] == DropRule.Kept ? EndlessExpectation : 0;
        }

        return new BlockSelection(EndlessExpectation, EndlessExpectation);
    }

    private void Run(Page page, PageMetadata metadata)
    {
        var blocks = Shape.Blocks;
        var probabilities = _probabilities.AsSpan(0, blocks.Count);
        var rules = _rules.AsSpan(0, blocks.Count);
        DropRules.Fill(Shape, page, metadata, rules);
        for (var b = 0; b < rules.Length; b++)
        {
            if (rules[b] != DropRule.Kept)
                probabilities[b] = 0;
        }

        var selection = BlockSelection.Best(blocks.Blocks, probabilities);
        if (selection.Expected < PageStatus.MinExpected && IsEndlessProse())
            selection = TakeProse(probabilities, rules);
        Expected = selection.Expected;
        for (var b = 0; b < rules.Length; b++)
        {
            if (rules[b] == DropRule.Kept && probabilities[b] < selection.Threshold)
                rules[b] = DropRule.Outside;
        }

        new Boxes(Shape, page, rules).Drop();
        EndMatter.Settle(Shape, page, rules);
        DropRules.DropCopies(Shape, rules);
        for (var b = 0; b < rules.Length; b++)
        {
            if (rules[b] != DropRule.Kept)
                continue;
            _kept[_count++] = b;
            Words += blocks.Blocks[b].Words;
        }
    }
}
