namespace Lede.Reading;

/// <summary>What a node stands in, or is. All but <see cref="Blank"/> are inherited by the nodes below.</summary>
[Flags]
internal enum NodeMarks : byte
{
    None = 0,

    /// <summary>Text that is white space only.</summary>
    Blank = 1,

    /// <summary>Text of <c>script</c>, <c>style</c>, <c>iframe</c>, <c>noframes</c>, <c>noembed</c>: not prose. (<c>title</c>, <c>textarea</c> and <c>xmp</c> are not raw.)</summary>
    Raw = 2,

    /// <summary>In or at <c>svg</c> (HTML inside <c>foreignObject</c> too).</summary>
    Svg = 4,

    /// <summary>In or at <c>math</c>.</summary>
    Math = 8,

    /// <summary>Inside <c>template</c>: not shown until a script copies it.</summary>
    Template = 16,

    /// <summary>Inside a <c>template</c> with <c>shadowrootmode</c>: shown.</summary>
    ShadowRoot = 32,

    /// <summary>Inside <c>noscript</c>: shown only without scripts.</summary>
    Noscript = 64,

    /// <summary>Inside <c>select</c> or <c>datalist</c>: choices, not prose.</summary>
    Choices = 128,
}
