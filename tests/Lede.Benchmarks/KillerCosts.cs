using System.Diagnostics;
using System.Globalization;
using Lede.Tests;
using Lede.Tests.Reading;

namespace Lede.Benchmarks;

/// <summary>What each killer, page or wire copy, costs at full size: time and memory from bytes to article, annotation included.</summary>
internal static class KillerCosts
{
    // Bounds of the issue: one second, 500 MB.
    private const double MaxSeconds = 1;
    private const double MaxBytes = 500e6;

    private const int Passes = 3;

    public static int Run()
    {
        var killers = KillerPages.All.Select(killer => (killer.Name, Media: "text/html", Bytes: (Func<byte[]>)(() => killer.Bytes(killer.Count))))
            .Concat(KillerCopies.All.Select(unit => (Name: Shown(unit), Media: "text/plain", Bytes: (Func<byte[]>)(() => KillerCopies.Bytes(unit, KillerCopies.FullSize)))))
            .ToArray();
        Warm();
        Console.WriteLine($"{"killer",-40} {"MB",6} {"ms",7} {"ns/byte",8} {"MB allocated",12} {"MB more at peak",15} {"ms to stop",10}  outcome");
        var over = 0;
        foreach (var (name, media, make) in killers)
        {
            var source = new ArticleSource(make()) { MediaType = media };
            var (seconds, allocated, peak, outcome) = Measure(source);
            var isOver = seconds > MaxSeconds || Math.Max(allocated, peak) > MaxBytes;
            over += isOver ? 1 : 0;
            Console.WriteLine($"{name,-40} {source.Bytes.Length / 1e6,6:0.0} {seconds * 1e3,7:0} {seconds * 1e9 / source.Bytes.Length,8:0} {allocated / 1e6,12:0.0} {peak / 1e6,15:0.0}"
                + $" {SecondsToStop(source, seconds / 2) * 1e3,10:0}  {outcome}{(isOver ? "  OVER" : "")}");
        }

        Console.WriteLine($"{killers.Length} killers, {over} over {MaxSeconds} s or {MaxBytes / 1e6} MB");
        return over == 0 ? 0 : 1;
    }

    // The compiler has seen everything before the clock starts: a server has, too.
    private static void Warm()
    {
        for (var pass = 0; pass < 20; pass++)
        {
            foreach (var killer in KillerPages.All)
                Parse(new ArticleSource(killer.Bytes(Math.Min(killer.Count, 200))) { MediaType = "text/html" });
            foreach (var unit in KillerCopies.All)
                Parse(new ArticleSource(KillerCopies.Bytes(unit, 2_000)) { MediaType = "text/plain" });
        }
    }

    // CPU time, so that what else runs on the machine does not count; the least of a few passes, the most memory of any.
    private static (double Seconds, double Allocated, double Peak, string Outcome) Measure(ArticleSource source)
    {
        var (best, most, peak, outcome) = (double.MaxValue, 0.0, 0.0, "");
        for (var pass = 0; pass < Passes; pass++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            PeakMemory.Reset();
            var before = (Peak: PeakMemory.Bytes(), Allocated: GC.GetAllocatedBytesForCurrentThread(), Time: Environment.CpuUsage.TotalTime);
            outcome = Parse(source);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before.Time).TotalSeconds);
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before.Allocated);
            peak = Math.Max(peak, PeakMemory.Bytes() - before.Peak);
        }

        return (best, most, peak, outcome);
    }

    // From the moment of cancelling, in the middle of the work, to the end of it.
    private static double SecondsToStop(ArticleSource source, double after)
    {
        using var stop = new CancellationTokenSource();
        var cancelled = 0L;
        using var noted = stop.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
        stop.CancelAfter(TimeSpan.FromSeconds(after));
        try
        {
            Parse(source, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(cancelled).TotalSeconds;
        }

        return cancelled == 0 ? 0 : Stopwatch.GetElapsedTime(cancelled).TotalSeconds;
    }

    private static string Parse(ArticleSource source, CancellationToken stop = default)
    {
        var result = new ArticleParser(new ParserLimits { MaxTime = TimeSpan.FromMinutes(1) }).Parse(source, cancellation: stop);
        return result.Article is { } article
            ? string.Create(CultureInfo.InvariantCulture, $"{article.Status}, {article.Blocks.Count:N0} blocks")
            : $"{result.Failure!.Reason} {result.Failure.Limit ?? result.Failure.Status?.ToString()}";
    }

    private static string Shown(string unit) => "copy: " + unit.Replace("\n", "\\n", StringComparison.Ordinal);
}
