namespace Lede.Reading;

/// <summary>A node as stored: 24 bytes.</summary>
internal struct PageNode
{
    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>One past the last node of the subtree; set when reading ends.</summary>
    public int End;

    /// <summary>Text: first character. Element: first attribute.</summary>
    public int Start;

    /// <summary>Text: number of characters. Element: number of attributes.</summary>
    public int Length;

    /// <summary>Name number: a <see cref="Reading.Tag"/>, or a name of this page's own above them.</summary>
    public ushort Name;

    public Tag Tag;
    public NodeMarks Marks;

    /// <summary>Marks that children get.</summary>
    public NodeMarks Below;

    /// <summary>Of an element: which groups of attributes it has.</summary>
    public AttributeKinds Kinds;
}
