namespace Lede.Writing;

/// <summary>Which addresses a writer lets into a page: <c>http</c> and <c>https</c>, absolute. Whatever else an article holds
/// (<c>javascript:</c>, <c>data:</c>, relative ones, which would point at the reader's own host) is left out.</summary>
internal static class WebAddress
{
    /// <summary>The address in its escaped form, ASCII throughout; <c>null</c> when it is not let in.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url.AbsoluteUri
            : null;
}
