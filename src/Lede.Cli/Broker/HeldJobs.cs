using System.Collections.Concurrent;

namespace Lede.Cli.Broker;

/// <summary>All jobs this worker holds. Tells the broker that it does, so that nobody else gets them meanwhile.</summary>
/// <param name="ackWait">How long the broker waits before it hands a silent worker's jobs to others.</param>
/// <param name="longest">How long a job is held at most: one that hangs here is left to others, and to the count of its attempts.</param>
internal sealed class HeldJobs(TimeSpan ackWait, TimeSpan longest)
{
    private readonly ConcurrentDictionary<HeldJob, byte> _jobs = [];

    public int Count => _jobs.Count;

    public void Add(HeldJob job) => _jobs.TryAdd(job, 0);

    public void Remove(HeldJob job) => _jobs.TryRemove(job, out _);

    /// <summary>Speaks up for the jobs held until <paramref name="stop"/> is cancelled.</summary>
    public async Task KeepAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(ackWait / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                foreach (var job in _jobs.Keys.Where(job => job.Age > ackWait / 4 && job.Age < longest))
                    await SpeakUpAsync(job, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private static async Task SpeakUpAsync(HeldJob job, CancellationToken stop)
    {
        try
        {
            await job.StillHeldAsync(stop);
        }
        catch (Exception e) when (BrokerRetry.Passes(e))
        {
            // The next time, or never: then another worker gets it, and one result is stored all the same.
        }
    }
}
