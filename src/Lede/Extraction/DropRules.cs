using Lede.Extraction.Blocks;
using Lede.Extraction.Features;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>What is never part of the body, whatever the model thinks.</summary>
internal static class DropRules
{
    // A shorter text may stand twice on purpose: a label, a refrain, a subhead.
    private const int MinCopyWords = 8;

    /// <summary>Sets the certain rules: headline, byline and dates, captions. All else stays <see cref="DropRule.Kept"/>.</summary>
    public static void Fill(PageShape shape, Page page, PageMetadata metadata, Span<DropRule> rules)
    {
        rules.Clear();
        var blocks = shape.Blocks.Blocks;
        var contexts = shape.Blocks.Contexts;
        var byline = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            ref var block = ref blocks[b];
            if (metadata.HeadlineNode >= 0 && page.Contains(metadata.HeadlineNode, block.FirstNode))
                rules[b] = DropRule.Headline;
            else if ((contexts[block.Context].Marks & ContextMarks.Caption) != 0 && (contexts[block.Context].Marks & ContextMarks.Table) == 0)
                rules[b] = DropRule.Caption;
            while (byline < metadata.BylineNodes.Count && page.End(metadata.BylineNodes[byline]) <= block.FirstNode)
                byline++;
            // The whole block must be byline: a paragraph that names its author is still a paragraph.
            if (byline < metadata.BylineNodes.Count && metadata.BylineNodes[byline] <= block.FirstNode && page.Contains(metadata.BylineNodes[byline], block.LastNode))
                rules[b] = DropRule.Byline;
        }
    }

    /// <summary>Of kept blocks with the same text only the first stays: pages carry copies for phones and desktops.</summary>
    public static void DropCopies(PageShape shape, Span<DropRule> rules)
    {
        using var scratch = new Scratch(shape.CopyCount);
        var first = scratch.Values;
        var copies = shape.Copies;
        for (var b = 0; b < rules.Length; b++)
        {
            if (rules[b] != DropRule.Kept || shape.Blocks.Blocks[b].Words < MinCopyWords)
                continue;
            if (first[copies[b]] == 0)
                first[copies[b]] = b + 1;
            else if (shape.Blocks.Text(b).SequenceEqual(shape.Blocks.Text(first[copies[b]] - 1)))
                rules[b] = DropRule.Copy;
        }
    }
}
