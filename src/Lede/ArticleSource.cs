namespace Lede;

/// <summary>What is to be parsed, and what the caller knows of it.</summary>
/// <param name="Bytes">The source as stored or received. Not copied: keep it unchanged while parsing.</param>
public sealed record ArticleSource(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Media type without parameters, any case: <c>text/plain</c> (wire copy), <c>text/html</c> or <c>application/xhtml+xml</c>. Default <c>text/plain</c>.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>Charset label of the Content-Type header; <c>null</c> when there is none.</summary>
    public string? Charset { get; init; }

    /// <summary>Absolute address of the source, the base of relative links; <c>null</c> when not known.</summary>
    public Uri? Url { get; init; }

    /// <summary>Publication date, the anchor of relative dates when the source states none; <c>null</c> when not known.</summary>
    public DateOnly? Published { get; init; }
}
