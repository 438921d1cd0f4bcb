using Lede.Extraction.Blocks;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Which list, table or quotation a block belongs to.</summary>
internal sealed class BlockGroups(Page page, TextBlocks blocks)
{
    // Lists and tables of longer texts are layout: their parts are paragraphs.
    private const int MaxWordsInCell = 80;

    // Deeper nesting says nothing about the block.
    private const int MaxClimb = 64;

    // Whether a table holds data, whether a list is plain: looked at once each.
    private readonly Dictionary<int, bool> _known = [];

    /// <summary>What a block is to become, and for lists, tables and quotations the element that holds it all.</summary>
    public (BlockKind Kind, int Node) Of(int block)
    {
        ref var text = ref blocks.Blocks[block];
        var marks = blocks.Contexts[text.Context].Marks;
        if ((marks & ContextMarks.Table) != 0 && Outermost(text.Owner, Tag.Table, Tag.Table) is var table and >= 0 && IsData(table))
            return (BlockKind.Table, table);
        if (text.Level > 0 || (marks & ContextMarks.Heading) != 0)
            return (BlockKind.Heading, text.Owner);
        if (page.Tag(text.Owner) is Tag.Pre or Tag.Listing or Tag.Xmp)
            return (BlockKind.Code, text.Owner);
        if ((marks & ContextMarks.Quote) != 0)
            return (BlockKind.Quote, Outermost(text.Owner, Tag.Blockquote, Tag.Blockquote));
        if ((marks & ContextMarks.ListItem) != 0 && Outermost(text.Owner, Tag.Ul, Tag.Ol) is var list and >= 0 && IsPlain(list))
            return (BlockKind.List, list);
        return (BlockKind.Paragraph, text.Owner);
    }

    /// <summary>Of a heading block: 1 to 6; 2 where the page only says that it is one.</summary>
    public int Level(int block)
    {
        ref var text = ref blocks.Blocks[block];
        if (text.Level > 0)
            return text.Level;
        var node = text.Owner;
        for (var climb = 0; node >= 0 && climb < MaxClimb; climb++, node = page.Parent(node))
        {
            if (TagKinds.HeadingLevel(page.Tag(node)) is var level and > 0)
                return level;
        }

        return 2;
    }

    /// <summary>The item a block stands in, and how many lists lie between it and the whole list.</summary>
    public (int Node, int Depth) Item(int block, int list)
    {
        int item = -1, depth = -1;
        var node = blocks.Blocks[block].Owner;
        for (var climb = 0; node > list && climb < MaxClimb * 4; climb++, node = page.Parent(node))
        {
            item = item < 0 && page.Tag(node) == Tag.Li ? node : item;
            depth += page.Tag(node) is Tag.Ul or Tag.Ol ? 1 : 0;
        }

        return (item, depth + 1);
    }

    /// <summary>The outermost row and cell of a table that a block stands in.</summary>
    public (int Row, int Cell) Cell(int block, int table)
    {
        int row = -1, cell = -1;
        var node = blocks.Blocks[block].Owner;
        for (var climb = 0; node > table && climb < MaxClimb * 4; climb++, node = page.Parent(node))
        {
            row = page.Tag(node) == Tag.Tr ? node : row;
            cell = page.Tag(node) is Tag.Td or Tag.Th ? node : cell;
        }

        return (row, cell < 0 ? blocks.Blocks[block].Owner : cell);
    }

    private int Outermost(int node, Tag one, Tag other)
    {
        var found = -1;
        for (var climb = 0; node >= 0 && climb < MaxClimb; climb++, node = page.Parent(node))
        {
            if (page.Tag(node) == one || page.Tag(node) == other)
                found = node;
            else if (found >= 0 && page.Tag(node) is not (Tag.Li or Tag.Div or Tag.Span))
                break;
        }

        return found;
    }

    private bool IsData(int table)
    {
        if (!_known.TryGetValue(table, out var known))
            _known[table] = known = IsShort(table, stopAtHeadings: false) && HasColumns(table);
        return known;
    }

    private bool IsPlain(int list)
    {
        if (!_known.TryGetValue(list, out var known))
            _known[list] = known = IsShort(list, stopAtHeadings: true);
        return known;
    }

    private bool HasColumns(int table)
    {
        var cells = 0;
        for (var node = table; node < page.End(table); node++)
        {
            if (page.Tag(node) == Tag.Tr)
                cells = 0;
            else if (page.Tag(node) is Tag.Td or Tag.Th && ++cells > 1)
                return true;
        }

        return false;
    }

    // Whether everything in the element is as short as items and cells are.
    private bool IsShort(int element, bool stopAtHeadings)
    {
        var end = page.End(element);
        for (var b = FirstBlock(element); b < blocks.Count && blocks.Blocks[b].FirstNode < end; b++)
        {
            if (!stopAtHeadings && blocks.Blocks[b].Words > MaxWordsInCell || stopAtHeadings && blocks.Blocks[b].Level > 0)
                return false;
        }

        return true;
    }

    private int FirstBlock(int element)
    {
        int low = 0, high = blocks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks.Blocks[middle].FirstNode < element)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
