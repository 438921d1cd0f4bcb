namespace Lede.Reading;

/// <summary>The ancestors of a node, nearest first, for <c>foreach</c>.</summary>
internal struct PageAncestors(Page page, int node)
{
    public int Current { get; private set; } = node;

    public readonly PageAncestors GetEnumerator() => this;

    public bool MoveNext()
    {
        Current = page.Parent(Current);
        return Current >= 0;
    }
}
