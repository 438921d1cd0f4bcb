using Lede.Extraction.Features;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Drops what stands among the paragraphs and says itself that it is something else: <c>Related stories</c> with the links below it,
/// <c>Read more: …</c>, <c>Advertisement</c>, a newsletter to sign up for. The model learnt from annotators who do not agree on these.</summary>
internal readonly ref struct Boxes(PageShape shape, Page page, Span<DropRule> rules)
{
    // A box is smaller than an article, and so is an invitation than a paragraph.
    private const int MaxBoxWords = 150;
    private const int MaxBoxBlocks = 60;
    private const int MaxLineWords = 60;
    private const int MaxLabelWords = 5;

    // Boxes nest a few deep.
    private const int MaxClimb = 8;

    private readonly Span<DropRule> _rules = rules;

    public void Drop()
    {
        for (var b = 0; b < _rules.Length; b++)
        {
            // Where the model dropped the label itself, what stands below it may be left.
            if (_rules[b] is not (DropRule.Kept or DropRule.Outside))
                continue;
            var text = shape.Blocks.Text(b).Trim();
            var (rule, length) = DropPhrases.Opening(text);
            if (rule == DropRule.Kept)
                continue;
            if (text[length..].Trim(" .…!»>→|-–—:").IsEmpty || (rule == DropRule.Share && shape.Blocks.Blocks[b].Words <= MaxLabelWords))
                DropLabelled(b, rule);
            else if (_rules[b] == DropRule.Kept && IsLine(b, rule, text, length))
                _rules[b] = rule;
        }
    }

    // A text that goes on behind the phrase.
    private bool IsLine(int block, DropRule rule, ReadOnlySpan<char> text, int phrase)
    {
        ref var measured = ref shape.Blocks.Blocks[block];
        var leads = (text[phrase - 1] == ':' || text[phrase..].TrimStart()[0] == ':') && measured.LinkCharacters * 2 > measured.Length;
        return rule switch
        {
            DropRule.Related or DropRule.Tags => leads,
            DropRule.Promotion or DropRule.Newsletter => leads || (measured.Words <= MaxLineWords && Invites(text)),
            DropRule.Consent or DropRule.Player => true,
            _ => false,
        };
    }

    private static bool Invites(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["newsletter", "inbox", "journalism"])
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void DropLabelled(int label, DropRule rule)
    {
        if (rule == DropRule.Contents)
            return;
        var end = rule switch
        {
            // "Advertisement" alone says nothing of what follows, unless the box around both does.
            DropRule.Promotion when DropReasons.Named(page, shape.Blocks.Blocks[label].Owner) == rule => BoxEnd(label),
            DropRule.Promotion or DropRule.Player => label + 1,
            DropRule.Author => BoxEnd(label),
            _ => Math.Max(BoxEnd(label), LinksEnd(label)),
        };
        for (var b = label; b < end; b++)
        {
            if (_rules[b] is DropRule.Kept or DropRule.Outside)
                _rules[b] = rule;
        }
    }

    // One past the last block of the largest small element that begins with the label.
    private int BoxEnd(int label)
    {
        var blocks = shape.Blocks.Blocks;
        var end = label + 1;
        var node = blocks[label].Owner;
        for (var climb = 0; climb < MaxClimb && node > 0 && page.Tag(node) is not (Tag.Body or Tag.Main or Tag.Article); climb++, node = page.Parent(node))
        {
            if (label > 0 && blocks[label - 1].FirstNode >= node)
                break;
            var (words, last) = (0, label);
            for (; last < blocks.Length && blocks[last].FirstNode < page.End(node) && words <= MaxBoxWords && last - label <= MaxBoxBlocks; last++)
                words += IsLinks(last) ? 0 : blocks[last].Words;
            if (words > MaxBoxWords || last - label > MaxBoxBlocks)
                break;
            end = last;
        }

        return end;
    }

    private int LinksEnd(int label)
    {
        var end = label + 1;
        while (end < _rules.Length && IsLinks(end))
            end++;
        return end;
    }

    private bool IsLinks(int block)
    {
        ref var text = ref shape.Blocks.Blocks[block];
        return text.LinkCharacters * 5 >= text.Length * 4;
    }
}
