namespace Lede.Service.Fetching;

/// <summary>Whether and how articles are fetched by address.</summary>
internal sealed record FetchOptions
{
    /// <summary>Whether <c>?url=</c> is fetched. Default <c>false</c>: a service that fetches for others is a way into its network unless someone chose it.</summary>
    public bool Enabled { get; init; }

    /// <summary>Hosts that are fetched whatever their address: names or addresses, with <c>:port</c> for one port only. Default none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Time for one fetch with all its redirects. 100 ms to 2 minutes, default 10 seconds: what a reader would wait.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Redirects followed. 0 to 20, default 5.</summary>
    public int MaxRedirects { get; init; } = 5;
}
