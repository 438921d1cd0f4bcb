using System.Buffers;
using Lede.Reading.Html;

namespace Lede.Reading;

/// <summary>A web page as a flat, read-only tree in document order.
/// <para>Nodes are numbered 0 to <see cref="Count"/> - 1 as they stand in the page; node 0 is <c>html</c>. A node is an element or a run of text
/// (<see cref="IsText"/>); comments are gone. The nodes below <c>i</c> are exactly <c>i + 1</c> to <c>End(i) - 1</c>, so anything that adds up over a subtree
/// is a difference of two prefix sums; <c>End(i)</c> is also where the next sibling, if any, starts.</para>
/// <list type="bullet">
/// <item><see cref="Tag"/>, <see cref="Name"/>, <see cref="Marks"/>: what a node is and what it stands in (script, template, noscript, svg, select).</item>
/// <item><see cref="Parent"/>, <see cref="End"/>, <see cref="FirstChild"/>, <see cref="NextSibling"/>, <see cref="Children"/>, <see cref="Ancestors"/>, <see cref="Contains"/>: the tree.</item>
/// <item><see cref="Text"/>: the characters of a text node, references decoded. Two text nodes may stand side by side (a comment or a stray tag stood between): join them without a space.</item>
/// <item><see cref="Attribute"/>, <see cref="HasAttribute"/>: only names of <see cref="AttributeName"/> are kept; of two equal names the first counts.</item>
/// </list>
/// <para>Depth is bounded by <see cref="ParserLimits.MaxDepth"/>. Everything is in pooled arrays: dispose when done; spans must not outlive the page.</para></summary>
internal sealed class Page : IDisposable
{
    private readonly PageText _text;
    private readonly PageNode[] _nodes;
    private readonly PageAttribute[] _attributes;
    private readonly PageNames _names;
    private bool _disposed;

    internal Page(PageText text, NodeStore nodes, PageNames names, CharsetEvidence charset)
    {
        _text = text;
        (_nodes, Count, _attributes) = (nodes.Nodes, nodes.Count, nodes.Attributes);
        _names = names;
        Charset = charset;
    }

    /// <summary>Number of nodes, at least 1.</summary>
    public int Count { get; }

    /// <summary>How the bytes were read as characters.</summary>
    public CharsetEvidence Charset { get; }

    /// <summary>The <c>head</c> element; -1 when there is none.</summary>
    public int Head { get; internal init; } = -1;

    /// <summary>The <c>body</c> element; -1 when the page has frames instead.</summary>
    public int Body { get; internal init; } = -1;

    /// <summary>Units of work the reader spent (tokens, and steps of loops over open elements): what its linearity is tested by.</summary>
    public long Steps { get; internal init; }

    /// <summary>What element a node is, or <see cref="Reading.Tag.Text"/>.</summary>
    public Tag Tag(int node) => _nodes[node].Tag;

    /// <summary>The element's name in lower case, whatever its <see cref="Tag"/>; empty for text.</summary>
    public ReadOnlySpan<char> Name(int node) => IsText(node) ? default : _names.Name(_nodes[node].Name);

    /// <summary>What a node stands in.</summary>
    public NodeMarks Marks(int node) => _nodes[node].Marks;

    /// <summary>Whether any of the marks is set.</summary>
    public bool Is(int node, NodeMarks any) => (_nodes[node].Marks & any) != 0;

    /// <summary>Whether an element has an attribute of any of the groups.</summary>
    public bool Has(int node, AttributeKinds any) => (_nodes[node].Kinds & any) != 0;

    public bool IsText(int node) => _nodes[node].Tag == Reading.Tag.Text;

    /// <summary>Whether a node is text of white space only.</summary>
    public bool IsBlank(int node) => (_nodes[node].Marks & NodeMarks.Blank) != 0;

    /// <summary>The parent; -1 for node 0.</summary>
    public int Parent(int node) => _nodes[node].Parent;

    /// <summary>One past the last node of the subtree.</summary>
    public int End(int node) => _nodes[node].End;

    /// <summary>The first child; -1 when there is none.</summary>
    public int FirstChild(int node) => node + 1 < _nodes[node].End ? node + 1 : -1;

    /// <summary>The next sibling; -1 when there is none.</summary>
    public int NextSibling(int node)
    {
        var parent = _nodes[node].Parent;
        var next = _nodes[node].End;
        return parent >= 0 && next < _nodes[parent].End ? next : -1;
    }

    /// <summary>Whether <paramref name="node"/> is <paramref name="ancestor"/> or below it.</summary>
    public bool Contains(int ancestor, int node) => node >= ancestor && node < _nodes[ancestor].End;

    /// <summary>The children, in order.</summary>
    public PageChildren Children(int node) => new(this, node);

    /// <summary>The parent, its parent, and so on to node 0.</summary>
    public PageAncestors Ancestors(int node) => new(this, node);

    /// <summary>The characters of a text node; empty for an element.</summary>
    public ReadOnlySpan<char> Text(int node)
    {
        ref var at = ref _nodes[node];
        return at.Tag == Reading.Tag.Text ? _text.Run(ref at) : default;
    }

    /// <summary>Value of an attribute, references decoded; empty when it is empty or absent.</summary>
    public ReadOnlySpan<char> Attribute(int node, AttributeName name)
    {
        var found = Find(node, name);
        return found < 0 ? default : _text.Value(ref _attributes[found]);
    }

    /// <summary>Whether the attribute is there, empty or not.</summary>
    public bool HasAttribute(int node, AttributeName name) => Find(node, name) >= 0;

    /// <summary>Number of kept attributes, for going through all of them.</summary>
    public int AttributeCount(int node) => IsText(node) ? 0 : _nodes[node].Length;

    /// <summary>Name of the attribute at a position of the element's list, 0 to <see cref="AttributeCount"/> - 1.</summary>
    public AttributeName AttributeNameAt(int node, int position) => _attributes[_nodes[node].Start + position].Name;

    /// <summary>Value of the attribute at a position of the element's list, as <see cref="AttributeNameAt"/> counts them.</summary>
    public ReadOnlySpan<char> AttributeAt(int node, int position) => _text.Value(ref _attributes[_nodes[node].Start + position]);

    /// <summary>Where that value stands among the page's characters.</summary>
    public PageSlice AttributeSliceAt(int node, int position)
    {
        ref var attribute = ref _attributes[_nodes[node].Start + position];
        _text.Value(ref attribute);
        return new PageSlice(attribute.Start, attribute.Length);
    }

    /// <summary>The page's characters at a place that <see cref="AttributeSliceAt"/> gave, or a part of it.</summary>
    public ReadOnlySpan<char> this[PageSlice slice] => _text.Decoded(slice.Start, slice.Length);

    /// <summary>All text below a node that is prose or data (raw text is left out), as it stands, nothing put between the runs.</summary>
    public string TextContent(int node)
    {
        var length = 0;
        for (var i = node; i < _nodes[node].End; i++)
            length += IsText(i) && !Is(i, NodeMarks.Raw) ? Text(i).Length : 0;
        return string.Create(length, (this, node), static (target, state) =>
        {
            var (page, node) = state;
            for (var i = node; i < page._nodes[node].End; i++)
            {
                if (!page.IsText(i) || page.Is(i, NodeMarks.Raw))
                    continue;
                page.Text(i).CopyTo(target);
                target = target[page._nodes[i].Length..];
            }
        });
    }

    /// <summary>Gives the arrays back; the page must not be used afterwards.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _text.Dispose();
        ArrayPool<PageNode>.Shared.Return(_nodes);
        ArrayPool<PageAttribute>.Shared.Return(_attributes);
    }

    private int Find(int node, AttributeName name)
    {
        ref var at = ref _nodes[node];
        if (at.Tag == Reading.Tag.Text)
            return -1;
        for (var i = at.Start; i < at.Start + at.Length; i++)
        {
            if (_attributes[i].Name == name)
                return i;
        }

        return -1;
    }
}
