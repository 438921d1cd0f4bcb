namespace Lede.Reading.Html;

/// <summary>Where HTML may stand inside foreign content.</summary>
internal enum IntegrationPoint : byte
{
    None,

    /// <summary><c>foreignObject</c>, <c>desc</c>, <c>title</c> of SVG, <c>annotation-xml</c> said to hold HTML.</summary>
    Html,

    /// <summary><c>mi</c>, <c>mo</c>, <c>mn</c>, <c>ms</c>, <c>mtext</c>.</summary>
    MathText,

    /// <summary><c>annotation-xml</c> otherwise: only <c>svg</c> may stand in it.</summary>
    Annotation,
}
