using Lede.Extraction.Features;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>What ends an article: its notes are whole or not there, and who its author is stands apart from it.</summary>
internal static class EndMatter
{
    // As with other boxes: smaller than an article, and a few elements deep.
    private const int MaxBoxWords = 150;
    private const int MaxClimb = 8;

    public static void Settle(PageShape shape, Page page, Span<DropRule> rules)
    {
        KeepNotes(shape, page, rules);
        DropAuthor(shape, page, rules);
    }

    // A short note among others is one as well: where most of a list of notes are kept, all are.
    private static void KeepNotes(PageShape shape, Page page, Span<DropRule> rules)
    {
        var blocks = shape.Blocks.Blocks;
        for (var from = 0; from < rules.Length;)
        {
            var list = page.Tag(blocks[from].Owner) == Tag.Li && IsNote(page, blocks[from].Owner) ? page.Parent(blocks[from].Owner) : -1;
            if (list < 0)
            {
                from++;
                continue;
            }

            var (to, kept) = (from, 0);
            for (; to < rules.Length && page.Contains(list, blocks[to].FirstNode); to++)
                kept += rules[to] == DropRule.Kept ? 1 : 0;
            for (var b = from; b < to && kept * 2 > to - from; b++)
                rules[b] = rules[b] == DropRule.Outside ? DropRule.Kept : rules[b];
            from = Math.Max(to, from + 1);
        }
    }

    private static bool IsNote(Page page, int item)
    {
        var id = page.Attribute(item, AttributeName.Id);
        return id.StartsWith("fn", StringComparison.OrdinalIgnoreCase) || id.StartsWith("footnote", StringComparison.OrdinalIgnoreCase)
            || id.StartsWith("endnote", StringComparison.OrdinalIgnoreCase);
    }

    // The last blocks, in a small element that is named after the author.
    private static void DropAuthor(PageShape shape, Page page, Span<DropRule> rules)
    {
        var blocks = shape.Blocks.Blocks;
        var box = -1;
        for (var b = rules.Length - 1; b >= 0; b--)
        {
            if (rules[b] != DropRule.Kept)
                continue;
            if (box < 0)
                box = AuthorBox(shape, page, b);
            if (box < 0 || !page.Contains(box, blocks[b].FirstNode))
                return;
            rules[b] = DropRule.Author;
        }
    }

    // The outermost of its small elements that has such a name; -1 when none has.
    private static int AuthorBox(PageShape shape, Page page, int last)
    {
        var blocks = shape.Blocks.Blocks;
        var (box, within, opening) = (-1, 0, 0);
        var (words, first) = (blocks[last].Words, last);
        var node = blocks[last].Owner;
        for (var climb = 0; climb < MaxClimb && node > 0 && page.Tag(node) is not (Tag.Body or Tag.Main or Tag.Article); climb++, node = page.Parent(node))
        {
            for (; first > 0 && blocks[first - 1].FirstNode >= node && words <= MaxBoxWords; first--)
                words += blocks[first - 1].Words;
            if (words > MaxBoxWords)
                break;
            if (DropReasons.OwnName(page, node) == DropRule.Author)
                (box, within, opening) = (node, words, first);
        }

        // A page that has nothing else is about the author.
        return opening > 0 && shape.Total.Words > 2 * within ? box : -1;
    }
}
