namespace Lede.Service.Fetching;

/// <summary>What an address answered.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="Status">200 to 299, or 304 when it has not changed since the validator sent.</param>
/// <param name="At">When the answer began.</param>
internal sealed record FetchedPage(Uri Url, int Status, DateTimeOffset At)
{
    /// <summary>The body with its codings taken off; empty with 304.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Media type without parameters.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Charset parameter; <c>null</c> without one.</summary>
    public string? Charset { get; init; }

    /// <summary>What a repeat can ask with; <c>null</c> when the server gave neither ETag nor Last-Modified.</summary>
    public Validator? Validator { get; init; }
}
