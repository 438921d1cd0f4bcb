using Lede.Extraction.Blocks;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Kept blocks to text: paragraphs apart by an empty line, items and rows by a line end, cells by a tab.</summary>
internal sealed class BodyWriter : IDisposable
{
    private readonly Page _page;
    private readonly TextBlocks _blocks;
    private readonly BlockGroups _groups;
    private readonly LinkAddresses _addresses;
    private readonly List<DraftBlock> _written = [];
    private readonly List<int> _sources = [];
    private readonly List<(CharSpan Span, string Url)> _links = [];
    private Pooled<char> _text;
    private int _link;

    private BodyWriter(Page page, TextBlocks blocks, LinkAddresses addresses)
    {
        (_page, _blocks, _addresses) = (page, blocks, addresses);
        _groups = new BlockGroups(page, blocks);
        _text = new Pooled<char>(blocks.Characters.Length / 2);
    }

    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="kept">Numbers of those that are the article, ascending.</param>
    /// <param name="extras">Images and embeds to stand among them, in page order, and what makes links absolute.</param>
    public static Body Write(Page page, TextBlocks blocks, ReadOnlySpan<int> kept, (IReadOnlyList<PlacedBlock> Figures, LinkAddresses Addresses) extras)
    {
        using var writer = new BodyWriter(page, blocks, extras.Addresses);
        writer.Run(kept, extras.Figures);
        return new Body(new ArticleText(writer._text.Items.ToString()), writer._written, writer._links) { Sources = writer._sources };
    }

    public void Dispose() => _text.Return();

    private void Run(ReadOnlySpan<int> kept, IReadOnlyList<PlacedBlock> figures)
    {
        var figure = 0;
        for (var i = 0; i < kept.Length;)
        {
            for (; figure < figures.Count && figures[figure].Before <= kept[i]; figure++)
                Place(figures[figure]);
            if (_text.Count > 0)
                _text.Add('\n');
            if (_text.Count > 0)
                _text.Add('\n');
            var (kind, node) = _groups.Of(kept[i]);
            _sources.Add(kept[i]);
            i = kind switch
            {
                BlockKind.List => WriteList(kept, i, node),
                BlockKind.Table => WriteTable(kept, i, node),
                BlockKind.Quote => WriteQuote(kept, i, node),
                _ => WriteOne(kept, i, kind),
            };
        }

        for (; figure < figures.Count; figure++)
            Place(figures[figure]);
    }

    // A figure has no characters: it stands in the gap after what precedes it.
    private void Place(PlacedBlock figure)
    {
        _sources.Add(-1);
        _written.Add(figure.Block with { Span = new CharSpan(_text.Count, _text.Count) });
    }

    private int WriteOne(ReadOnlySpan<int> kept, int i, BlockKind kind)
    {
        var span = Copy(kept[i]);
        _written.Add(new DraftBlock(kind, span) { Level = kind == BlockKind.Heading ? _groups.Level(kept[i]) : null });
        return i + 1;
    }

    private int WriteQuote(ReadOnlySpan<int> kept, int i, int quote)
    {
        var start = _text.Count;
        for (var first = true; i < kept.Length && _page.Contains(quote, _blocks.Blocks[kept[i]].FirstNode); i++, first = false)
        {
            if (!first)
                _text.Add('\n');
            Copy(kept[i]);
        }

        _written.Add(new DraftBlock(BlockKind.Quote, new CharSpan(start, _text.Count)));
        return i;
    }

    private int WriteList(ReadOnlySpan<int> kept, int i, int list)
    {
        var start = _text.Count;
        var items = new List<DraftItem>();
        var item = -1;
        for (; i < kept.Length && _page.Contains(list, _blocks.Blocks[kept[i]].FirstNode); i++)
        {
            if (_text.Count > start)
                _text.Add('\n');
            var (node, depth) = _groups.Item(kept[i], list);
            var span = Copy(kept[i]);
            if (node == item && items.Count > 0)
                items[^1] = new DraftItem(new CharSpan(items[^1].Span.Start, span.End), items[^1].Depth);
            else
                items.Add(new DraftItem(span, depth));
            item = node;
        }

        _written.Add(new DraftBlock(BlockKind.List, new CharSpan(start, _text.Count)) { Items = items, Ordered = _page.Tag(list) == Tag.Ol });
        return i;
    }

    private int WriteTable(ReadOnlySpan<int> kept, int i, int table)
    {
        var start = _text.Count;
        var rows = new List<DraftRow>();
        var cells = new List<CharSpan>();
        int row = -1, cell = -1;
        var header = true;
        for (; i < kept.Length && _page.Contains(table, _blocks.Blocks[kept[i]].FirstNode); i++)
        {
            var (inRow, inCell) = _groups.Cell(kept[i], table);
            if (row != inRow && cells.Count > 0)
                EndRow(rows, ref cells, ref header);
            if (_text.Count > start)
                _text.Add(row != inRow || cell == inCell ? '\n' : '\t');
            var span = Copy(kept[i]);
            if (cell == inCell && row == inRow && cells.Count > 0)
                cells[^1] = new CharSpan(cells[^1].Start, span.End);
            else
                cells.Add(span);
            header &= _page.Tag(inCell) == Tag.Th;
            (row, cell) = (inRow, inCell);
        }

        EndRow(rows, ref cells, ref header);
        _written.Add(new DraftBlock(BlockKind.Table, new CharSpan(start, _text.Count)) { Rows = rows });
        return i;
    }

    private static void EndRow(List<DraftRow> rows, ref List<CharSpan> cells, ref bool header)
    {
        rows.Add(new DraftRow(cells, header));
        (cells, header) = ([], true);
    }

    private CharSpan Copy(int block)
    {
        ref var source = ref _blocks.Blocks[block];
        var start = _text.Count;
        _blocks.Text(block).CopyTo(_text.Reserve(source.Length));
        _text.Advance(source.Length);
        var links = _blocks.Links;
        while (_link < links.Length && links[_link].Start < source.Start)
            _link++;
        for (; _link < links.Length && links[_link].Start < source.Start + source.Length; _link++)
        {
            var end = Math.Min(links[_link].End, source.Start + source.Length);
            if (end > links[_link].Start && _addresses.Of(links[_link].Node) is { } url)
                _links.Add((new CharSpan(links[_link].Start - source.Start + start, end - source.Start + start), url));
        }

        return new CharSpan(start, _text.Count);
    }
}
