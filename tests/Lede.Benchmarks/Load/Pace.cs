using System.Diagnostics;

namespace Lede.Benchmarks.Load;

/// <summary>Begins work at a rate, whether or not what was begun has ended, as clients do who do not know of each other.</summary>
internal static class Pace
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    /// <summary>Keeps so much work a second going until stopped, then waits for what was begun.</summary>
    /// <param name="perSecond">Pieces begun a second.</param>
    /// <param name="most">Pieces at once: what a machine that makes the load as well can carry. Pieces that do not fit are not begun.</param>
    /// <param name="work">Does the piece of this number; never throws.</param>
    /// <param name="stop">Ends the beginning.</param>
    public static async Task KeepAsync(double perSecond, int most, Func<long, Task> work, CancellationToken stop)
    {
        var running = 0;
        var started = Stopwatch.GetTimestamp();
        var begun = 0L;
        while (!stop.IsCancellationRequested)
        {
            for (var due = (long)(Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond); begun < due; begun++)
            {
                if (Volatile.Read(ref running) >= most)
                    continue;
                Interlocked.Increment(ref running);
                var number = begun;
                _ = Task.Run(async () =>
                {
                    await work(number);
                    Interlocked.Decrement(ref running);
                }, CancellationToken.None);
            }

            await Task.Delay(Step, CancellationToken.None);
        }

        while (Volatile.Read(ref running) > 0)
            await Task.Delay(Step, CancellationToken.None);
    }
}
