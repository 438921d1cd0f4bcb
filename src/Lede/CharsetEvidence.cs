namespace Lede;

/// <summary>How the bytes were read as characters.</summary>
/// <param name="Name">WHATWG name of the encoding, lower case.</param>
/// <param name="Source">What decided: <c>bom</c>, <c>header</c>, <c>meta</c>, <c>utf8</c> (the bytes are valid UTF-8) or <c>statistics</c>.</param>
public sealed record CharsetEvidence(string Name, string Source);
