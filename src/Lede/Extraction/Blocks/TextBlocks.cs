namespace Lede.Extraction.Blocks;

/// <summary>All text of a page as blocks, in document order. Pooled: dispose when done.</summary>
internal sealed class TextBlocks : IDisposable
{
    private Pooled<char> _characters;
    private Pooled<TextBlock> _blocks;
    private Pooled<BlockContext> _contexts;
    private Pooled<LinkRun> _links;
    private bool _disposed;

    public TextBlocks(Pooled<char> characters, Pooled<TextBlock> blocks, Pooled<BlockContext> contexts, Pooled<LinkRun> links) =>
        (_characters, _blocks, _contexts, _links) = (characters, blocks, contexts, links);

    public ReadOnlySpan<char> Characters => _characters.Items;

    public Span<TextBlock> Blocks => _blocks.Items;

    public Span<BlockContext> Contexts => _contexts.Items;

    /// <summary>In reading order.</summary>
    public ReadOnlySpan<LinkRun> Links => _links.Items;

    public int Count => _blocks.Count;

    public ReadOnlySpan<char> Text(int block) => _characters.Items.Slice(_blocks[block].Start, _blocks[block].Length);

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _characters.Return();
        _blocks.Return();
        _contexts.Return();
        _links.Return();
    }
}
