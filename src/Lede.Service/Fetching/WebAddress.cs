using System.Globalization;

namespace Lede.Service.Fetching;

/// <summary>Which addresses are asked for at all. Where they lead is checked when connecting (<see cref="GuardedConnection"/>).</summary>
internal static class WebAddress
{
    /// <summary>Longest address asked for, in characters: what the service itself takes in a request line.</summary>
    public const int MaxLength = 8 * 1024;

    /// <summary>Why an address is not fetched, one sentence; <c>null</c> when it may be.</summary>
    public static string? Refusal(Uri url) =>
        url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps ? "Only http and https addresses are fetched."
        : url.UserInfo.Length > 0 ? "An address with credentials is not fetched."
        : url.OriginalString.Length > MaxLength ? "So long an address is not fetched."
        : IsDisguised(url) ? "A host written in an unusual form is not fetched."
        : null;

    /// <summary>The same address in ASCII, without its fragment.</summary>
    public static Uri Canonical(Uri url)
    {
        var host = url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost;
        var port = url.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{url.Port}");
        return new Uri($"{url.Scheme}://{host}{port}{url.PathAndQuery}");
    }

    private static bool IsDisguised(Uri url)
    {
        var written = WrittenHost(url.OriginalString);
        return written.ContainsAnyExceptInRange('\0', '\x7f') && HasStandIn(written)
            || (url.HostNameType == UriHostNameType.IPv4 ? !written.SequenceEqual(url.IdnHost) : EndsInNumber(url.IdnHost));
    }

    private static ReadOnlySpan<char> WrittenHost(ReadOnlySpan<char> address)
    {
        var slashes = address.IndexOf("//");
        var authority = slashes < 0 ? address : address[(slashes + 2)..];
        var end = authority.StartsWith('[') ? -1 : authority.IndexOfAny("/?#:\\");
        return end < 0 ? authority : authority[..end];
    }

    // Characters that some software takes for ASCII ones and some does not: full-width forms, circled, raised and mathematical letters, other full stops.
    private static bool HasStandIn(ReadOnlySpan<char> host)
    {
        foreach (var letter in host.ToString().EnumerateRunes())
        {
            if (letter.Value is 0xAA or 0xB2 or 0xB3 or 0xB9 or 0xBA or 0x3002 or >= 0x2070 and <= 0x209F or >= 0x2100 and <= 0x214F
                or >= 0x2460 and <= 0x24FF or >= 0xFF00 and <= 0xFFEF or >= 0x1D400 and <= 0x1D7FF or >= 0x1F100 and <= 0x1F1FF)
            {
                return true;
            }
        }

        return false;
    }

    // 127.0.0.1., 0x7f.1 and 017700000001 are no IPv4 address to one reader and one to the next; a name's last label is never a number.
    private static bool EndsInNumber(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        var last = name[(name.LastIndexOf('.') + 1)..];
        return !host.Contains(':', StringComparison.Ordinal) && (last.Length == 0 || !last.ContainsAnyExceptInRange('0', '9') || IsHex(last));
    }

    private static bool IsHex(ReadOnlySpan<char> label)
    {
        if (!label.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var letter in label[2..])
        {
            if (!char.IsAsciiHexDigit(letter))
                return false;
        }

        return true;
    }
}
