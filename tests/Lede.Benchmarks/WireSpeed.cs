using System.Diagnostics;

namespace Lede.Benchmarks;

/// <summary>Bytes of wire copy to <see cref="Article"/> without annotation: time (the best of many rounds) and memory of one parse, and how both grow with longer copy.</summary>
internal static class WireSpeed
{
    // Long enough for the JIT's last tier, and for one round that nothing else on the machine disturbed.
    private const int WarmUps = 3000;
    private const int Rounds = 60;

    public static int Run(string file)
    {
        var one = File.ReadAllBytes(file);
        var (time, memory) = Measure(one, 20);
        Console.WriteLine($"1x    {one.Length,9:N0} bytes  {time,9:F1} us  {memory / 1024.0,9:F1} KB allocated   (limits: 100 us, 60 KB)");
        foreach (var times in (int[])[10, 100])
        {
            var copy = new byte[one.Length * times];
            for (var i = 0; i < times; i++)
                one.CopyTo(copy, i * one.Length);
            var (longer, more) = Measure(copy, Math.Max(2, 20 / times));
            Console.WriteLine($"{times + "x",-5} {copy.Length,9:N0} bytes  {longer,9:F1} us  {more / 1024.0,9:F1} KB allocated   per byte: time x{longer / time / times:F2}, memory x{more / memory / times:F2}");
        }

        return 0;
    }

    private static (double Microseconds, double Bytes) Measure(byte[] bytes, int parses)
    {
        var parser = new ArticleParser();
        var source = new ArticleSource(bytes);
        var options = new ParserOptions { Annotate = false };
        // Twice, with a rest in between for the background compiler to put the last tier in place.
        for (var i = 0; i < 2 * Math.Max(20, (long)WarmUps * 5000 / bytes.Length); i++)
        {
            parser.Parse(source, options);
            if (i % WarmUps == WarmUps - 1)
                Thread.Sleep(1000);
        }

        var times = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < parses; i++)
                parser.Parse(source, options);
            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / parses;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Rounds * parses);
        return (times.Min(), allocated);
    }
}
