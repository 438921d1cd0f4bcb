using System.Buffers;
using System.Globalization;

namespace Lede.Service.Fetching;

/// <summary>Hosts that are fetched from wherever they lead. Names and addresses as an address bar writes them, with or without a port.</summary>
internal sealed class AllowedHosts
{
    public static readonly AllowedHosts None = new([]);

    // Of more than a host, or of a pattern, which this is not.
    private static readonly SearchValues<char> Wrong = SearchValues.Create("/?#@\\%* ");

    private readonly HashSet<string> _hosts;

    private AllowedHosts(IEnumerable<string> hosts) => _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[::1]</c> and <c>[::1]:port</c>; <c>null</c> when one of them is none of these.</summary>
    public static AllowedHosts? Read(IReadOnlyCollection<string> written)
    {
        var hosts = new List<string>();
        foreach (var host in written)
        {
            if (Canonical(host) is not { } canonical)
                return null;
            hosts.Add(canonical);
        }

        return new AllowedHosts(hosts);
    }

    /// <summary>Whether a host is open at a port.</summary>
    /// <param name="host">In ASCII; an IPv6 address without brackets.</param>
    /// <param name="port">1 to 65535.</param>
    public bool Contains(string host, int port)
    {
        if (_hosts.Count == 0)
            return false;
        var written = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        return _hosts.Contains(written) || _hosts.Contains(string.Create(CultureInfo.InvariantCulture, $"{written}:{port}"));
    }

    /// <summary>What <see cref="Read"/> was given, in order of the alphabet, separated by commas.</summary>
    public override string ToString() => string.Join(',', _hosts.Order(StringComparer.Ordinal));

    private static string? Canonical(string written)
    {
        var colon = written.LastIndexOf(':');
        var hasPort = colon > written.LastIndexOf(']');
        var host = hasPort ? written[..colon] : written;
        var port = 0;
        if (hasPort && (!int.TryParse(written.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is 0 or > 65535))
            return null;
        if (host.AsSpan().ContainsAny(Wrong) || !Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var url) || url.IdnHost.Length == 0)
            return null;
        var ascii = url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost.TrimEnd('.');
        return hasPort ? string.Create(CultureInfo.InvariantCulture, $"{ascii}:{port}") : ascii;
    }
}
