using Lede.Service.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Lede.Service.Hosting;

/// <summary>What the server enforces before any code of ours runs.</summary>
internal static class ConnectionLimits
{
    // Kestrel measures a rate only after this; a shorter grace would hit clients whose first packet was lost.
    private static readonly TimeSpan RateGrace = TimeSpan.FromSeconds(5);

    public static void Apply(KestrelServerOptions kestrel, ServiceLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        var server = kestrel.Limits;
        server.MaxRequestBodySize = limits.Parsing.MaxBytes;
        server.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
        server.MaxRequestHeaderCount = limits.MaxHeaders;
        server.MaxRequestLineSize = limits.MaxRequestLine;
        server.RequestHeadersTimeout = limits.HeaderTime;
        server.KeepAliveTimeout = limits.KeepAliveTime;
        server.MinRequestBodyDataRate = new MinDataRate(limits.MinBodyRate, RateGrace);
        server.MinResponseDataRate = new MinDataRate(limits.MinBodyRate, RateGrace);
        server.MaxConcurrentConnections = limits.MaxConnections;
        server.MaxConcurrentUpgradedConnections = 0;
        server.Http2.MaxStreamsPerConnection = limits.MaxStreams;
        // One compressed header may be as large as all together, no larger.
        server.Http2.MaxRequestHeaderFieldSize = limits.MaxHeaderBytes;
    }

    // Bodies are most of what comes in, and the refused ones have to be taken off the wire as well: a call to the system less for each 4 kB of them.
    // The price is 4 kB for each connection that stands idle.
    public static void Apply(SocketTransportOptions sockets) => sockets.WaitForDataBeforeAllocatingBuffer = false;
}
