using System.Buffers;
using Lede.Extraction.Blocks;

namespace Lede.Extraction.Features;

/// <summary>What features are computed from: the blocks of a page with their sums, groups and headings. Pooled: dispose when done.</summary>
internal sealed class PageShape : IDisposable
{
    private readonly BlockSums[] _sums;
    private readonly ContextSums[] _contexts;
    private readonly int[] _numbers;
    private readonly uint[] _keys;

    public PageShape(TextBlocks blocks, PageTitles titles)
    {
        (Blocks, Titles) = (blocks, titles);
        var count = blocks.Count;
        _sums = ArrayPool<BlockSums>.Shared.Rent(count + 1);
        _contexts = ArrayPool<ContextSums>.Shared.Rent(Math.Max(1, blocks.Contexts.Length));
        _numbers = ArrayPool<int>.Shared.Rent(count * 3 + Likes.Room(count) + 1);
        _keys = ArrayPool<uint>.Shared.Rent(Math.Max(1, count));
        BlockSums.Fill(blocks, _sums);
        ContextSums.Fill(blocks.Contexts, Sums, _contexts);
        Group();
        FindHeadings();
    }

    public TextBlocks Blocks { get; }

    public PageTitles Titles { get; }

    public ReadOnlySpan<BlockSums> Sums => _sums.AsSpan(0, Blocks.Count + 1);

    public ref readonly BlockSums Total => ref _sums[Blocks.Count];

    public ReadOnlySpan<ContextSums> Contexts => _contexts.AsSpan(0, Blocks.Contexts.Length);

    /// <summary>Group of each block with the same tag and class.</summary>
    public Span<int> Styles => _numbers.AsSpan(0, Blocks.Count);

    public int StyleCount { get; private set; }

    /// <summary>Group of each block with the same characters.</summary>
    public Span<int> Copies => _numbers.AsSpan(Blocks.Count, Blocks.Count);

    public int CopyCount { get; private set; }

    /// <summary>The nearest heading above each block; -1 for none.</summary>
    public Span<int> Headings => _numbers.AsSpan(Blocks.Count * 2, Blocks.Count);

    public void Dispose()
    {
        ArrayPool<BlockSums>.Shared.Return(_sums);
        ArrayPool<ContextSums>.Shared.Return(_contexts);
        ArrayPool<int>.Shared.Return(_numbers);
        ArrayPool<uint>.Shared.Return(_keys);
    }

    private void Group()
    {
        var count = Blocks.Count;
        var keys = _keys.AsSpan(0, count);
        var table = _numbers.AsSpan(count * 3, Likes.Room(count));
        var blocks = Blocks.Blocks;
        var contexts = Blocks.Contexts;
        for (var b = 0; b < count; b++)
            keys[b] = contexts[blocks[b].Context].Style * 31 + blocks[b].TagRank;
        StyleCount = Likes.Group(keys, table, Styles);
        for (var b = 0; b < count; b++)
            keys[b] = blocks[b].Hash;
        CopyCount = Likes.Group(keys, table, Copies);
    }

    private void FindHeadings()
    {
        var blocks = Blocks.Blocks;
        var contexts = Blocks.Contexts;
        var headings = Headings;
        var last = -1;
        for (var b = 0; b < blocks.Length; b++)
        {
            headings[b] = last;
            if (blocks[b].Level > 0 || (contexts[blocks[b].Context].Marks & ContextMarks.Heading) != 0)
                last = b;
        }
    }
}
