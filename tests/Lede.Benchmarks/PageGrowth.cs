using Lede.Tests.Reading;

namespace Lede.Benchmarks;

/// <summary>Time a byte as pages of one kind grow, from bytes to article without annotation.</summary>
internal static class PageGrowth
{
    private const int Batches = 5;
    private const int BytesInBatch = 4_000_000;

    private static readonly ParserOptions Options = new() { Annotate = false };

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
        return Seconds(bytes) * 1e9 / bytes.Length;
    }

    // CPU time, so that what else runs on the machine does not count; the least of a few batches, each long enough for the clock.
    private static double Seconds(byte[] bytes)
    {
        var best = double.MaxValue;
        var parser = new ArticleParser(new ParserLimits { MaxNodes = 100_000_000, MaxBlocks = 10_000_000, MaxTime = TimeSpan.FromMinutes(1) });
        var source = new ArticleSource(bytes) { MediaType = "text/html" };
        var repeats = Math.Max(1, BytesInBatch / bytes.Length);
        for (var batch = 0; batch < Batches; batch++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < repeats; i++)
                parser.Parse(source, Options);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds / repeats);
        }

        return best;
    }
}
