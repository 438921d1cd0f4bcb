using System.Diagnostics;

namespace Lede.Benchmarks;

/// <summary>Something that is timed on every page.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Run">Does it to one page; what it returns keeps the work from being optimised away.</param>
internal sealed record Contender(string Name, Func<byte[], int> Run)
{
    private readonly List<double> _seconds = [];

    /// <summary>Median CPU seconds of a pass over all pages.</summary>
    public double Seconds => Median(_seconds);

    public void Pass(IReadOnlyList<byte[]> pages)
    {
        var before = Environment.CpuUsage.TotalTime; // of the process: what else runs on the machine does not count, our garbage collection does
        foreach (var page in pages)
            Run(page);
        _seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <summary>Median bytes allocated a page.</summary>
    public double Allocated(IReadOnlyList<byte[]> pages)
    {
        var allocated = new List<double>();
        foreach (var page in pages)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(page);
            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return Median(allocated);
    }

    /// <summary>How much faster two threads do twice the pages than one does them in a row.</summary>
    public double Scaling(IReadOnlyList<byte[]> pages)
    {
        var one = Elapsed(() =>
        {
            Each(pages);
            Each(pages);
        });
        var two = Elapsed(() => Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => Each(pages), () => Each(pages)));
        return one / two;
    }

    private void Each(IReadOnlyList<byte[]> pages)
    {
        foreach (var page in pages)
            Run(page);
    }

    private static double Elapsed(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
