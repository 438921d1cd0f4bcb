using Lede.Service.Batches;
using Lede.Service.Fetching;

namespace Lede.Service.Configuration;

/// <summary>Bounds that keep one client from taking more than its share of the service. Each says its range, default and the reason for it.</summary>
internal sealed record ServiceLimits
{
    /// <summary>Bounds of one parse; the same for the article at start and for what is posted or fetched.</summary>
    public ParserLimits Parsing { get; init; } = new();

    /// <summary>Bounds of one batch.</summary>
    public BatchLimits Batches { get; init; } = new();

    /// <summary>Bounds of fetching by address.</summary>
    public FetchLimits Fetching { get; init; } = new();

    /// <summary>Bytes of a request's headers together. 1,024 to 1 MiB, default 32 KiB: a browser's with full cookies has 8. Above: 431.</summary>
    public int MaxHeaderBytes { get; init; } = 32 * 1024;

    /// <summary>Headers of a request. 10 to 1,000, default 100: a browser behind three proxies sends 40. Above: 431.</summary>
    public int MaxHeaders { get; init; } = 100;

    /// <summary>Bytes of the request line. 256 to 64 KiB, default 8 KiB: holds the longest address browsers are known to open, twice coded. Above: 414.</summary>
    public int MaxRequestLine { get; init; } = 8 * 1024;

    /// <summary>Time for the headers of a request to come. 100 ms to 10 minutes, default 10 seconds: they fit in one packet of any honest client. After: 408.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a body to come whole. 100 ms to an hour, default 1 minute: the largest body over 2 Mbit/s. After: 408.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes a second below which a body comes too slowly, after five seconds of grace. 1 to 1 MiB, default 240: a modem's. Below: 408.</summary>
    public int MinBodyRate { get; init; } = 240;

    /// <summary>Time an idle connection is kept. 1 second to an hour, default 2 minutes: longer than load balancers keep theirs, so that they close first.</summary>
    public TimeSpan KeepAliveTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Connections open at once. 1 to 1,000,000, default 4,096: below most systems' limit on handles. Above: closed unanswered.</summary>
    public int MaxConnections { get; init; } = 4_096;

    /// <summary>Requests at once on one HTTP/2 connection. 1 to 1,000, default 100: what RFC 9113 recommends at least.</summary>
    public int MaxStreams { get; init; } = 100;

    /// <summary>Parses at once. 0 to 256, default 0: as many as there are processors; more would only make each slower.</summary>
    public int MaxParses { get; init; }

    /// <summary>Requests that wait for a parse. 0 to 100,000, default 64: a second's work of one processor at 15 ms a page. Above: 429.</summary>
    public int MaxQueue { get; init; } = 64;

    /// <summary>Time a request waits for a parse. 1 ms to 10 minutes, default 2 seconds: who waits longer has mostly gone. After: 429.</summary>
    public TimeSpan QueueTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Bytes of bodies held at once, from their first byte to the answer. 1 to 1 TiB, not below <see cref="ParserLimits.MaxBytes"/>, default 256 MiB: sixteen of the largest. Above: 429.</summary>
    public long MaxBytesHeld { get; init; } = 256 * 1024 * 1024;

    /// <summary>Requests a minute of one client (its API key, else its address), a second's share of them at once or ten. 0 to 1,000,000, default 0: not counted, for the client may be a proxy. Above: 429.</summary>
    public int MaxRate { get; init; }

    /// <summary>Time a stopping service gives the requests it has accepted. 1 second to 10 minutes, default 30 seconds: what container platforms wait before they kill.</summary>
    public TimeSpan ShutdownTime { get; init; } = TimeSpan.FromSeconds(30);
}
