namespace Lede.Reading;

/// <summary>Decoded wire copy: line ends are LF, the byte order mark is gone.</summary>
internal sealed record Copy(string Text, CharsetEvidence Charset)
{
    public bool IsEmpty => Text.AsSpan().Trim().IsEmpty;
}
