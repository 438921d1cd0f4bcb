using System.Diagnostics.Metrics;
using Lede.Service.Admission;
using Lede.Service.Configuration;
using Lede.Service.Fetching;
using Lede.Service.Metering;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Cli.Broker;

/// <summary>Fetches what jobs name by its address, with the service's fetcher and its guards.</summary>
internal sealed class JobFetcher : IDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SystemNames _names;
    private readonly PageFetcher _fetcher;
    private readonly FetchSlots _slots;
    private readonly AdmittedFetcher _admitted;
    private readonly ByteBudget _budget;

    /// <param name="allowed">Hosts that are fetched wherever they lead; all others must lead to the public internet.</param>
    public JobFetcher(AllowedHosts allowed)
    {
        var limits = new ServiceLimits();
        var metrics = new ServiceMetrics(_meters.GetRequiredService<IMeterFactory>());
        _names = new SystemNames(limits.Fetching.MaxFetches);
        _fetcher = new PageFetcher(limits, allowed, new FetchNetwork { Resolve = _names.ResolveAsync });
        _slots = new FetchSlots(limits);
        _admitted = new AdmittedFetcher(_fetcher, _slots, metrics);
        _budget = new ByteBudget(limits, metrics);
    }

    /// <summary>Fetches a page, and hands it over while its memory is counted.</summary>
    /// <param name="url">Absolute.</param>
    /// <param name="use">Makes something of the page, or of the reason why there is none.</param>
    /// <param name="stop">Cancels the fetch.</param>
    public async Task<T> FetchAsync<T>(Uri url, Func<FetchResult, Task<T>> use, CancellationToken stop)
    {
        using var share = _budget.Open();
        return await use(await _admitted.FetchLineAsync(new FetchOrder(url), share, stop));
    }

    /// <summary>Whether the address may give a page later. What the other side says of the page itself is what came of the job.</summary>
    public static bool Passes(FetchFailure failure) => failure.Reason switch
    {
        FetchFailureReason.Dns or FetchFailureReason.Connect or FetchFailureReason.Truncated or FetchFailureReason.OutOfTime or FetchFailureReason.Busy => true,
        FetchFailureReason.Status => failure.Status is 408 or 425 or 429 or >= 500,
        _ => false,
    };

    public void Dispose()
    {
        _fetcher.Dispose();
        _slots.Dispose();
        _names.Dispose();
        _meters.Dispose();
    }
}
