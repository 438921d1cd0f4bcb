using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Lede.Service.Access;

/// <summary>The proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed; none by default.</summary>
/// <param name="All">Networks; a single address is a network of one.</param>
internal sealed record Proxies(IReadOnlyList<IPNetwork> All)
{
    public static readonly Proxies None = new([]);

    /// <summary>Reads addresses and networks (<c>10.0.0.0/8</c>); <c>null</c> when one of them is neither.</summary>
    public static Proxies? Read(IReadOnlyList<string> written)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in written)
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(text, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                return null;
        }

        return new Proxies(networks);
    }

    public static void Use(WebApplication app, Proxies proxies)
    {
        if (proxies.All.Count == 0)
            return;
        // Read from the end as far as each hop is a known proxy: what a client wrote itself stands before that and is passed over.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.All)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
