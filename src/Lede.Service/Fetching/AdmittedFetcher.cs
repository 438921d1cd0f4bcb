using System.Diagnostics;
using System.Text.Json;
using Lede.Service.Admission;
using Lede.Service.Metering;

namespace Lede.Service.Fetching;

/// <summary>The fetcher behind its slots: every fetch that a request causes goes through here, counted and traced.</summary>
internal sealed class AdmittedFetcher(PageFetcher fetcher, FetchSlots slots, ServiceMetrics metrics)
{
    /// <summary>Fetches a page for a request, which is refused when there is no room for it within a short time.</summary>
    /// <inheritdoc cref="PageFetcher.FetchAsync"/>
    public async Task<FetchResult> FetchAsync(FetchOrder order, ByteBudget.Share share, CancellationToken stop)
    {
        if (await slots.EnterAsync(stop) is { } full)
            return FetchResult.Of(full);
        try
        {
            return await MeasuredAsync(order, share, stop);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Fetches a page for a line of a batch, which waits until there is room.</summary>
    /// <inheritdoc cref="PageFetcher.FetchAsync"/>
    public async Task<FetchResult> FetchLineAsync(FetchOrder order, ByteBudget.Share share, CancellationToken stop)
    {
        await slots.EnterLineAsync(stop);
        try
        {
            return await MeasuredAsync(order, share, stop);
        }
        finally
        {
            slots.LeaveLine();
        }
    }

    private async Task<FetchResult> MeasuredAsync(FetchOrder order, ByteBudget.Share share, CancellationToken stop)
    {
        using var activity = ServiceTraces.Source.StartActivity("fetch", ActivityKind.Client);
        var started = Stopwatch.GetTimestamp();
        var result = await fetcher.FetchAsync(order, share, stop);
        var outcome = result.IsPage ? result.Page.IsUnchanged ? "unchanged" : "ok" : JsonNamingPolicy.CamelCase.ConvertName(result.Failure.Reason.ToString());
        metrics.Fetched(outcome, Stopwatch.GetElapsedTime(started));
        activity?.SetTag("lede.outcome", outcome);
        if (result.Page is { } page)
        {
            activity?.SetTag("http.response.status_code", page.From.Status);
            activity?.SetTag("lede.source.size", page.Bytes.Length);
        }

        return result;
    }
}
