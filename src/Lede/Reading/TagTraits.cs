namespace Lede.Reading;

/// <summary>What kind of element a <see cref="Tag"/> is.</summary>
[Flags]
internal enum TagTraits : ushort
{
    None = 0,

    /// <summary>Laid out as a block (or table part, or list item) where no style says otherwise.</summary>
    Block = 1,

    /// <summary>Has no content and no end tag.</summary>
    Void = 2,

    /// <summary>One of <c>h1</c> to <c>h6</c>.</summary>
    Heading = 4,

    /// <summary>"Special" in the standard: ends the search of an end tag for its element.</summary>
    Special = 8,

    /// <summary>"Formatting" in the standard: opened anew in the next paragraph when left open.</summary>
    Formatting = 16,

    /// <summary>Its start tag closes an open paragraph, and nothing more.</summary>
    ClosesParagraph = 32,

    /// <summary>Closed by the end tag of an element around it.</summary>
    ImpliedEnd = 64,

    /// <summary>Elements inside it cannot be closed from outside, nor the other way round.</summary>
    Scope = 128,

    /// <summary><c>table</c>, <c>tbody</c>, <c>thead</c>, <c>tfoot</c>, <c>tr</c>: stray content goes before the table.</summary>
    TableStructure = 256,

    /// <summary>Ends <c>svg</c> and <c>math</c> when it is met inside them.</summary>
    LeavesForeign = 512,
}
