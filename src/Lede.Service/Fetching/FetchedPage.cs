namespace Lede.Service.Fetching;

/// <summary>What an address answered.</summary>
/// <param name="From">Where, how and when.</param>
internal sealed record FetchedPage(FetchedFrom From)
{
    /// <summary>The body with its codings taken off; empty when the source says that it has not changed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Media type without parameters, one of those that are parsed.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Charset parameter of the media type; <c>null</c> without one.</summary>
    public string? Charset { get; init; }

    /// <summary>What a repeat can ask with; <c>null</c> when the source gave neither ETag nor Last-Modified.</summary>
    public SourceValidator? Validator { get; init; }

    /// <summary>Whether the source says that the page has not changed since the tag that it was asked with.</summary>
    public bool IsUnchanged => From.Status == StatusCodes.Status304NotModified;

    /// <summary>The page as the parser takes it.</summary>
    /// <param name="published">What the caller knows of the publication date.</param>
    public ArticleSource Source(DateOnly? published) => new(Bytes) { MediaType = MediaType, Charset = Charset, Url = From.Url, Published = published };
}
