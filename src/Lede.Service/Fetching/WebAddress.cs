using System.Net;

namespace Lede.Service.Fetching;

/// <summary>Which addresses are asked for at all. Where they lead is checked when connecting (<see cref="GuardedConnection"/>).</summary>
internal static class WebAddress
{
    /// <summary>Why an address is not fetched; <c>null</c> when it may be.</summary>
    public static string? Refusal(Uri url) =>
        !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) ? "Only http and https addresses are fetched."
        : url.UserInfo.Length > 0 ? "An address with credentials is not fetched."
        : IsDisguised(url) ? "A host written as an unusual form of an IP address is not fetched."
        : null;

    // 0x7f000001, 2130706433, 127.1, 0177.0.0.1 and full-width digits all become dotted quads: nobody writes a news site's address so.
    private static bool IsDisguised(Uri url) =>
        url.HostNameType == UriHostNameType.IPv4 && !WrittenHost(url.OriginalString).SequenceEqual(IPAddress.Parse(url.IdnHost).ToString());

    private static ReadOnlySpan<char> WrittenHost(ReadOnlySpan<char> address)
    {
        var authority = address.IndexOf("//") is var slashes and >= 0 ? address[(slashes + 2)..] : address;
        var end = authority.IndexOfAny("/?#:");
        return end < 0 ? authority : authority[..end];
    }
}
