namespace Lede.Extraction.Blocks;

/// <summary>What an element does to the text around it.</summary>
internal enum TagKind : byte
{
    /// <summary>Text runs on through it.</summary>
    Inline,

    /// <summary>A new block begins before and after it.</summary>
    Block,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>Nothing below it is prose.</summary>
    Skip,

    /// <summary>As <see cref="Skip"/>, and what stands before and after it stays one run.</summary>
    Void,

    /// <summary>A custom element: a block, unless it stands inside a paragraph.</summary>
    Custom,
}
