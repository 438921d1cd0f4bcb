namespace Lede.Reading;

/// <summary>Bytes read as characters; the byte order mark is gone, nothing else is changed.</summary>
internal readonly record struct DecodedText(string Text, CharsetEvidence Charset);
