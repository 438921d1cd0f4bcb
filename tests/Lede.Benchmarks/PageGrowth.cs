using Lede.Reading;
using Lede.Tests.Reading;

namespace Lede.Benchmarks;

/// <summary>Cost of killer pages at full size, and time a byte as pages of one kind grow.</summary>
internal static class PageGrowth
{
    private const int Batches = 5;
    private const int BytesInBatch = 4_000_000;

    public static int Killers()
    {
        Console.WriteLine($"{"killer",-36} {"MB",7} {"ms",8} {"ns/byte",8} {"steps/byte",10} {"nodes",10}  {"kB allocated",12}");
        foreach (var killer in KillerPages.All)
        {
            var bytes = killer.Bytes(killer.Count);
            var (seconds, allocated, outcome) = Measure(bytes);
            Console.WriteLine($"{killer.Name,-36} {bytes.Length / 1e6,7:0.00} {seconds * 1e3,8:0.0} {seconds * 1e9 / bytes.Length,8:0.0} {outcome}  {allocated / 1e3,12:N0}");
        }

        return 0;
    }

    public static int Growth()
    {
        int[] sizes = [10_000, 100_000, 1_000_000, 10_000_000];
        Console.WriteLine($"{"ns/byte at",-36} {string.Join(' ', sizes.Select(size => $"{size / 1000,7:N0} kB"))}   largest / smallest");
        foreach (var killer in KillerPages.All)
        {
            var perByte = sizes.Select(size => PerByte(killer, size)).ToArray();
            Console.WriteLine($"{killer.Name,-36} {string.Join(' ', perByte.Select(cost => $"{cost,10:0.00}"))}   {perByte.Max() / perByte.Min():0.0}");
        }

        return 0;
    }

    private static double PerByte(KillerPage killer, int size)
    {
        var unit = Math.Max(1.0, killer.Bytes(10_000).Length / 10_000.0);
        var bytes = killer.Bytes((int)(size / unit));
        return Measure(bytes).Seconds * 1e9 / bytes.Length;
    }

    // CPU time, so that what else runs on the machine does not count; the least of a few batches, each long enough for the clock.
    private static (double Seconds, long Allocated, string Outcome) Measure(byte[] bytes)
    {
        var (best, allocated, outcome) = (double.MaxValue, 0L, "");
        var limits = new ParserLimits { MaxNodes = 100_000_000 };
        var repeats = Math.Max(1, BytesInBatch / bytes.Length);
        for (var batch = 0; batch < Batches; batch++)
        {
            var before = (Bytes: GC.GetAllocatedBytesForCurrentThread(), Time: Environment.CpuUsage.TotalTime);
            for (var i = 0; i < repeats; i++)
            {
                using var page = PageReader.Read(new ArticleSource(bytes), limits, default).Page;
                outcome = page is null ? "no page" : $"{(double)page.Steps / bytes.Length,10:0.00} {page.Count,10:N0}";
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before.Time).TotalSeconds / repeats);
            allocated = Math.Max(allocated, (GC.GetAllocatedBytesForCurrentThread() - before.Bytes) / repeats);
        }

        return (best, allocated, outcome);
    }
}
