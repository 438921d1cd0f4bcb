namespace Lede.Service.Fetching;

/// <summary>Bounds of fetching by address.</summary>
internal sealed record FetchLimits
{
    /// <summary>Fetches at once. 1 to 4,096, default 32: they wait for others more than they work, and may hold that many of the largest pages. Above: a request waits like for a parse, then 429.</summary>
    public int MaxFetches { get; init; } = 32;

    /// <summary>Time for one fetch, from the first look-up to the last byte, redirects included. 100 ms to 5 minutes, default 10 seconds: what a reader would wait. After: 504.</summary>
    public TimeSpan FetchTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Redirects followed. 0 to 5, default 5: from http to https, to www, to the page's new address and past a consent page. Above: 502.</summary>
    public int MaxRedirects { get; init; } = 5;
}
