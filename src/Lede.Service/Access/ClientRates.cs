using System.Threading.RateLimiting;

namespace Lede.Service.Access;

/// <summary>How often each client may ask: a bucket of tokens a client, filled evenly. Buckets that are full and unused are forgotten.</summary>
internal sealed class ClientRates : IDisposable
{
    // A page that a browser opens asks for about so many things at once.
    private const int LeastBurst = 10;
    private const int SecondsOfMinute = 60;

    // A timer fills the buckets; more often than this it would cost more than it smooths.
    private const int FillsAMinute = 600;

    private readonly PartitionedRateLimiter<string> _limiter;

    /// <param name="perMinute">Requests a minute, at least 1.</param>
    public ClientRates(int perMinute)
    {
        var tokens = (perMinute + FillsAMinute - 1) / FillsAMinute;
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(LeastBurst, perMinute / SecondsOfMinute),
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / perMinute),
            AutoReplenishment = false, // one timer of the partitioned limiter fills all
        };
        _limiter = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => options), StringComparer.Ordinal);
    }

    /// <summary>Counts one request.</summary>
    /// <returns><c>null</c> when the client may ask; else the time after which it may again.</returns>
    public TimeSpan? Take(string client)
    {
        using var lease = _limiter.AttemptAcquire(client);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _limiter.Dispose();
}
