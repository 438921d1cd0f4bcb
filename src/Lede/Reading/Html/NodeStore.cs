using System.Buffers;

namespace Lede.Reading.Html;

/// <summary>The nodes of a page while it is built, in the order they are made. That is document order until the first node has to stand elsewhere
/// (before a table, or inside a formatting element opened anew); from then on siblings are linked, and <see cref="Finish"/> puts all in order.</summary>
internal sealed class NodeStore(AttributeTable attributes)
{
    private struct Siblings
    {
        public int First, Last, Next, Previous; // all plus one, so that 0 is none
    }

    private Siblings[]? _links;

    public PageNode[] Nodes { get; private set; } = ArrayPool<PageNode>.Shared.Rent(4096);

    public int Count { get; private set; }

    public PageAttribute[] Attributes => attributes.Items;

    public int Append(int parent, in PageNode node)
    {
        var index = Create(parent, node);
        if (_links is not null && parent >= 0)
            LinkLast(parent, index);
        return index;
    }

    public int InsertBefore(int sibling, in PageNode node)
    {
        Link();
        var index = Create(Nodes[sibling].Parent, node);
        LinkBefore(sibling, index);
        return index;
    }

    /// <summary>A node that stands nowhere yet.</summary>
    public int Detached(in PageNode node)
    {
        Link();
        return Create(-1, node);
    }

    public void MoveToEnd(int node, int parent)
    {
        Remove(node);
        Nodes[node].Parent = parent;
        LinkLast(parent, node);
    }

    public void MoveBefore(int node, int sibling)
    {
        Remove(node);
        Nodes[node].Parent = Nodes[sibling].Parent;
        LinkBefore(sibling, node);
    }

    /// <summary>Moves all children; each node is moved so at most once between two changes of its parent.</summary>
    /// <returns>How many.</returns>
    public int MoveChildren(int from, int to)
    {
        Link();
        var moved = 0;
        ref var source = ref _links![from];
        for (var child = source.First; child != 0; child = _links[child - 1].Next, moved++)
            Nodes[child - 1].Parent = to;
        ref var target = ref _links[to];
        (target.First, target.Last) = (source.First, source.Last);
        (source.First, source.Last) = (0, 0);
        return moved;
    }

    /// <summary>Takes a node and all below it out of the page.</summary>
    public void Remove(int node)
    {
        Link();
        var parent = Nodes[node].Parent;
        if (parent < 0)
            return;
        var link = _links![node];
        if (link.Previous != 0)
            _links[link.Previous - 1].Next = link.Next;
        else
            _links[parent].First = link.Next;
        if (link.Next != 0)
            _links[link.Next - 1].Previous = link.Previous;
        else
            _links[parent].Last = link.Previous;
        _links[node].Next = _links[node].Previous = 0;
        Nodes[node].Parent = -1;
    }

    /// <summary>Puts the nodes in document order and closes their intervals.</summary>
    /// <param name="tracked">Nodes to follow; set to where they are afterwards, or -1.</param>
    public void Finish(Span<int> tracked)
    {
        if (_links is not null)
            Reorder(tracked);
        var nodes = Nodes;
        for (var i = Count - 1; i >= 0; i--)
        {
            var end = Math.Max(nodes[i].End, i + 1);
            nodes[i].End = end;
            var parent = nodes[i].Parent;
            if (parent >= 0 && nodes[parent].End < end)
                nodes[parent].End = end;
        }
    }

    public void Release()
    {
        if (_links is not null)
            ArrayPool<Siblings>.Shared.Return(_links);
        _links = null;
    }

    private void Reorder(Span<int> tracked)
    {
        var ordered = ArrayPool<PageNode>.Shared.Rent(Count);
        var places = ArrayPool<int>.Shared.Rent(Count);
        places.AsSpan(0, Count).Fill(-1);
        var (count, at) = (0, 0);
        while (at >= 0)
        {
            places[at] = count;
            ordered[count] = Nodes[at];
            ordered[count].Parent = at == 0 ? -1 : places[Nodes[at].Parent];
            count++;
            at = Following(at);
        }

        foreach (ref var node in tracked)
            node = node < 0 ? -1 : places[node];
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<PageNode>.Shared.Return(Nodes);
        (Nodes, Count) = (ordered, count);
    }

    private int Following(int node)
    {
        if (_links![node].First != 0)
            return _links[node].First - 1;
        while (node > 0 && _links[node].Next == 0)
            node = Nodes[node].Parent;
        return node <= 0 ? -1 : _links[node].Next - 1;
    }

    private int Create(int parent, in PageNode node)
    {
        if (Count == Nodes.Length)
            Grow();
        Nodes[Count] = node;
        Nodes[Count].Parent = parent;
        if (_links is not null)
            _links[Count] = default;
        return Count++;
    }

    private void Grow()
    {
        var larger = ArrayPool<PageNode>.Shared.Rent(Nodes.Length * 2);
        Nodes.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<PageNode>.Shared.Return(Nodes);
        Nodes = larger;
        if (_links is null || _links.Length >= larger.Length)
            return;
        var links = ArrayPool<Siblings>.Shared.Rent(larger.Length);
        _links.AsSpan(0, Count).CopyTo(links);
        ArrayPool<Siblings>.Shared.Return(_links);
        _links = links;
    }

    private void Link()
    {
        if (_links is not null)
            return;
        _links = ArrayPool<Siblings>.Shared.Rent(Nodes.Length);
        _links.AsSpan(0, Count).Clear();
        for (var i = 1; i < Count; i++)
            LinkLast(Nodes[i].Parent, i);
    }

    private void LinkLast(int parent, int node)
    {
        var last = _links![parent].Last;
        _links[node].Previous = last;
        if (last != 0)
            _links[last - 1].Next = node + 1;
        else
            _links[parent].First = node + 1;
        _links[parent].Last = node + 1;
    }

    private void LinkBefore(int sibling, int node)
    {
        var previous = _links![sibling].Previous;
        (_links[node].Previous, _links[node].Next) = (previous, sibling + 1);
        _links[sibling].Previous = node + 1;
        if (previous != 0)
            _links[previous - 1].Next = node + 1;
        else
            _links[Nodes[sibling].Parent].First = node + 1;
    }
}
