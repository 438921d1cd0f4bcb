namespace Lede.Extraction.Blocks;

/// <summary>An element that holds text, seen from its blocks. Contexts stand in document order, so a parent comes before its children.</summary>
internal struct BlockContext
{
    /// <summary>The element.</summary>
    public int Node;

    /// <summary>Context of the element's parent; -1 for the outermost.</summary>
    public int Parent;

    /// <summary>Nearest ancestor that holds more blocks than this one; -1 for none.</summary>
    public int Wider;

    /// <summary>First of its blocks.</summary>
    public int First;

    /// <summary>One past the last of its blocks.</summary>
    public int End;

    /// <summary>What it stands in.</summary>
    public ContextMarks Marks;

    /// <summary>Looks: hash of tag and class of the element and its parent.</summary>
    public uint Style;

    /// <summary>Elements between it and <c>body</c>, at most 255.</summary>
    public byte Depth;

    /// <summary>What the words of class, id and role say: its own, the best and the worst of the nearest three, and of all ancestors.</summary>
    public byte Odds, NearBest, NearWorst, Best, Worst;

    /// <summary>Sum over the chain, 128 ± what each element adds, kept within 0 to 255.</summary>
    public byte Sum;
}
