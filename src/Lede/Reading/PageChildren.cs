namespace Lede.Reading;

/// <summary>The children of a node, for <c>foreach</c>.</summary>
internal struct PageChildren(Page page, int node)
{
    private readonly int _end = page.End(node);
    private int _next = node + 1;

    public int Current { get; private set; } = -1;

    public readonly PageChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
            return false;
        Current = _next;
        _next = page.End(_next);
        return true;
    }
}
