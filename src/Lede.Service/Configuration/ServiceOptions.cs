using Lede.Service.Access;
using Lede.Service.Fetching;

namespace Lede.Service.Configuration;

/// <summary>What the configuration section <c>Lede</c> sets, read and checked once at start by <see cref="OptionTable"/>.</summary>
internal sealed record ServiceOptions
{
    public const string Section = "Lede";

    public static readonly ServiceOptions Default = new();

    public const string ArticleKey = Section + ":Article";

    /// <summary>Path of the file <c>GET /article</c> serves, relative to the folder the service is started in; <c>null</c>, the default, for the article built in.</summary>
    public string? Article { get; init; }

    /// <summary>Keys of which a request must have one, 16 to 256 visible ASCII characters each; none by default: whoever asks is answered.</summary>
    public ApiKeys ApiKeys { get; init; } = ApiKeys.None;

    /// <summary>Origins whose pages may read answers; none by default.</summary>
    public Origins Origins { get; init; } = Origins.None;

    /// <summary>Proxies whose word is taken for who asks; none by default.</summary>
    public Proxies Proxies { get; init; } = Proxies.None;

    /// <summary>Whether addresses are fetched; off by default: a service that fetches for others is a way into its network unless somebody chose it.</summary>
    public bool Fetch { get; init; }

    /// <summary>Hosts that are fetched wherever they lead; none by default: only what leads to the public internet is.</summary>
    public AllowedHosts FetchAllow { get; init; } = AllowedHosts.None;

    /// <summary>Whether <c>/metrics</c> is answered, for Prometheus; off by default.</summary>
    public bool Metrics { get; init; }

    /// <summary>Address of the collector that metrics and traces are sent to (OTLP over HTTP; <c>v1/metrics</c> and <c>v1/traces</c> are added); <c>null</c>, the default, for none.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>All numbers.</summary>
    public ServiceLimits Limits { get; init; } = new();
}
