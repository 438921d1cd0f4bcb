using System.Buffers;
using Lede.Extraction.Learnt;
using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>Cuts the text of a page into blocks: one pass over the nodes, no recursion.</summary>
internal sealed class Segmenter : IDisposable
{
    private const NodeMarks NoProse = NodeMarks.Raw | NodeMarks.Svg | NodeMarks.Choices | NodeMarks.Noscript;

    private readonly Page _page;
    private readonly ContextBuilder _contexts;
    private readonly BlockMeasure _measure;
    private readonly int[] _owner;
    private Pooled<char> _characters = new(16 * 1024);
    private Pooled<TextBlock> _blocks = new(256);
    private Pooled<LinkRun> _links = new(128);

    // The block being gathered; _owner of it is -1 when there is none.
    private TextBlock _open = new() { Owner = -1 };
    private int _inner;
    private bool _cut;
    private bool _space;
    private int _linkEnd, _linkNode, _linkStart, _boldEnd;

    private Segmenter(Page page, ArticleModel model)
    {
        _page = page;
        _contexts = new ContextBuilder(page, model.Names);
        _measure = new BlockMeasure(model.Words);
        _owner = ArrayPool<int>.Shared.Rent(page.Count);
    }

    /// <param name="page">The page.</param>
    /// <param name="model">Says what words of names and text speak for.</param>
    /// <param name="limit">Blocks at most (<see cref="ParserLimits.MaxBlocks"/>).</param>
    /// <param name="stop">Looked at every few thousand nodes.</param>
    /// <returns><c>null</c> when there are more blocks than <paramref name="limit"/>.</returns>
    public static TextBlocks? Cut(Page page, ArticleModel model, int limit, CancellationToken stop)
    {
        using var segmenter = new Segmenter(page, model);
        return segmenter.Run(limit, stop);
    }

    public void Dispose()
    {
        _contexts.Dispose();
        ArrayPool<int>.Shared.Return(_owner);
    }

    private TextBlocks? Run(int limit, CancellationToken stop)
    {
        for (int node = 0, seen = 0; node < _page.Count; seen++)
        {
            if ((seen & 4095) == 0)
            {
                stop.ThrowIfCancellationRequested();
                if (_blocks.Count > limit)
                    break;
            }

            node = _page.IsText(node) ? Take(node) : Enter(node);
        }

        Close();
        var result = new TextBlocks(_characters, _blocks, _contexts.Contexts, _links);
        if (result.Count > limit)
        {
            result.Dispose();
            return null;
        }

        ContextRanges.Fill(result);
        return result;
    }

    private int Enter(int node)
    {
        var tag = _page.Tag(node);
        var kind = TagKinds.Of(tag);
        if (_page.Is(node, NoProse) || (_page.Marks(node) & (NodeMarks.Template | NodeMarks.ShadowRoot)) == NodeMarks.Template)
            kind = kind == TagKind.Void ? TagKind.Void : TagKind.Skip;
        var parent = _page.Parent(node);
        switch (kind)
        {
            case TagKind.Void:
                return _page.End(node);
            case TagKind.Skip:
                _cut |= tag is not (Tag.Noscript or Tag.Template);
                return _page.End(node);
            case TagKind.Break:
                Break();
                return node + 1;
        }

        _contexts.Meet(node);
        if (kind == TagKind.Custom)
            kind = parent >= 0 && InParagraph(_owner[parent]) || !_page.Name(node).Contains('-') ? TagKind.Inline : TagKind.Block;
        _owner[node] = kind == TagKind.Block || parent < 0 ? node : _owner[parent];
        _cut |= kind == TagKind.Block;
        if (tag == Tag.A && node >= _linkEnd)
            (_linkNode, _linkEnd, _linkStart) = (node, _page.End(node), -1);
        else if (tag is Tag.B or Tag.Strong && node >= _boldEnd)
            _boldEnd = _page.End(node);
        return node + 1;
    }

    private bool InParagraph(int owner) =>
        _page.Tag(owner) is Tag.P or Tag.Li or Tag.Td or Tag.Th or Tag.Dd or Tag.Dt or Tag.Blockquote or Tag.Figcaption or (>= Tag.H1 and <= Tag.H6);

    private int Take(int node)
    {
        if (_page.Is(node, NoProse))
            return node + 1;
        if (_page.IsBlank(node))
        {
            _space = true;
            return node + 1;
        }

        var parent = _page.Parent(node);
        if (parent < 0)
            return node + 1;
        var owner = _owner[parent];
        if (_cut || owner != _open.Owner)
            Open(owner, parent);
        else if (parent != _inner)
            _inner = -1;
        if (_open.FirstNode < 0)
            _open.FirstNode = node;
        _open.LastNode = node;
        Append(node);
        return node + 1;
    }

    private void Open(int owner, int parent)
    {
        Close();
        _open = new TextBlock { Owner = owner, Start = _characters.Count, FirstNode = -1 };
        (_inner, _cut, _space) = (parent, false, false);
    }

    private void Append(int node)
    {
        var start = _characters.Count;
        var text = _page.Text(node);
        var pre = _page.Tag(_open.Owner) is Tag.Pre or Tag.Listing or Tag.Xmp or Tag.Plaintext;
        var room = _characters.Reserve(text.Length + 1);
        int written;
        if (pre)
            (written, _space) = (TextFold.Copy(text, room), false);
        else
            written = TextFold.Fold(text, room, start == _open.Start || _characters[start - 1] == '\n', ref _space);
        _characters.Advance(written);
        var length = written - (!pre && written > 0 && room[0] == ' ' ? 1 : 0);
        if (node < _boldEnd)
            _open.BoldCharacters += length;
        if (node >= _linkEnd || written == 0)
            return;
        _open.LinkCharacters += length;
        var from = _characters.Count - length;
        if (_linkStart >= _open.Start && _links.Count > 0 && _links[_links.Count - 1].Node == _linkNode)
        {
            _links[_links.Count - 1] = new LinkRun(_linkNode, _linkStart, _characters.Count);
            return;
        }

        _linkStart = from;
        _links.Add(new LinkRun(_linkNode, from, _characters.Count));
        _open.Links++;
    }

    private void Break()
    {
        if (_open.Owner < 0 || _cut)
            return;
        var length = _characters.Count - _open.Start;
        if (length == 0)
            return;
        if (_characters[_characters.Count - 1] == '\n')
        {
            _cut = true;
            return;
        }

        _characters.Add('\n');
        _space = false;
        _open.Breaks++;
    }

    private void Close()
    {
        if (_open.Owner < 0)
            return;
        var block = _open;
        _open.Owner = -1;
        var text = _characters.Items[block.Start..].TrimEnd();
        if (!BlockMeasure.HasWords(text))
        {
            DropLinks(block.Start);
            _characters.Shorten(block.Start);
            return;
        }

        _characters.Shorten(block.Start + text.Length);
        block.Length = text.Length;
        block.Context = _contexts.Of(_inner >= 0 ? _inner : block.Owner);
        block.TagRank = TagKinds.Rank(_page.Tag(block.Owner));
        block.Level = (byte)TagKinds.HeadingLevel(_page.Tag(block.Owner));
        _measure.Fill(ref block, _characters.Items.Slice(block.Start, block.Length));
        _blocks.Add(block);
        ContextRanges.Count(_contexts.Contexts, block.Context, _blocks.Count - 1);
    }

    private void DropLinks(int start)
    {
        while (_links.Count > 0 && _links[_links.Count - 1].Start >= start)
            _links.Shorten(_links.Count - 1);
    }
}
