using Lede.Service.Configuration;

namespace Lede.Service.Fetching;

/// <summary>Room for <see cref="FetchLimits.MaxFetches"/> fetches at once. A quarter of it is kept for single requests, or a batch of slow addresses would
/// shut them out.</summary>
internal sealed class FetchSlots(ServiceLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _all = new(limits.Fetching.MaxFetches);
    private readonly SemaphoreSlim _ofLines = new(OfLines(limits.Fetching));
    private int _waiting;

    /// <summary>How many of them the lines of batches may take together.</summary>
    public static int OfLines(FetchLimits limits) => Math.Max(1, limits.MaxFetches - (limits.MaxFetches / 4));

    /// <summary>Waits for room as a request does.</summary>
    /// <returns><c>null</c> once there is room, to be given back with <see cref="Leave"/>; else why there is none.</returns>
    public async Task<FetchFailure?> EnterAsync(CancellationToken stop)
    {
        if (_all.Wait(0, CancellationToken.None))
            return null;
        try
        {
            return Interlocked.Increment(ref _waiting) <= limits.MaxQueue && await _all.WaitAsync(limits.QueueTime, stop) ? null : Full();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Leave() => _all.Release();

    /// <summary>Waits for room as a line of a batch does: as long as it takes.</summary>
    public async Task EnterLineAsync(CancellationToken stop)
    {
        await _ofLines.WaitAsync(stop);
        try
        {
            await _all.WaitAsync(stop);
        }
        catch
        {
            _ofLines.Release();
            throw;
        }
    }

    public void LeaveLine()
    {
        _all.Release();
        _ofLines.Release();
    }

    public void Dispose()
    {
        _all.Dispose();
        _ofLines.Dispose();
    }

    private FetchFailure Full() => new(FetchFailureReason.Busy, "As many addresses are being fetched as are allowed.")
    {
        Limit = nameof(FetchLimits.MaxFetches),
        Allowed = limits.Fetching.MaxFetches,
    };
}
