namespace Lede.Reading;

/// <summary>Which attributes an element has, in groups that are asked for together: most elements have none of a group, and one look tells.</summary>
[Flags]
internal enum AttributeKinds : byte
{
    None = 0,

    /// <summary><c>class</c>.</summary>
    Class = 1,

    /// <summary><c>itemprop</c> or <c>property</c>.</summary>
    Property = 2,

    /// <summary><c>itemtype</c>.</summary>
    ItemType = 4,

    /// <summary>A moment in a form for machines: <c>datetime</c>, a data attribute for dates, <c>title</c>.</summary>
    Moment = 8,
}
