using System.Text;

namespace Lede.Benchmarks;

/// <summary>Wire copy that repeats one thing: CPU time a byte for half a megabyte and for four, which linear work keeps alike.</summary>
internal static class WireGrowth
{
    private static readonly string[] Units =
    [
        "x", "- ", "—", "-", ": ", "\n", "(", "()", "A ", "A\n", "AB - ", "a b. ", "a, ", "/TASS/. ", "By A and ", "UPDATE 2-", "1.\n", "1. a\n2. b\n", "• a\n", "date 2025-02-10 ", "\u0301", "😀", "(Reporting by A; ",
        "Reporting by A, ", "Headline: a\n", "BC-TALKS\n", "A line without its stop\n\n", "The talks went on for a week and a day, they said, and then\n", "\u00E9", "\u0416\u0437 ",
    ];

    private const int Passes = 5;

    public static int Run()
    {
        foreach (var unit in Units)
        {
            Time(unit, 50_000);
            var (small, large) = (Time(unit, 500_000), Time(unit, 4_000_000));
            Console.WriteLine($"{unit.Replace("\n", "\\n", StringComparison.Ordinal),-50} {small * 1000,7:F2} {large * 1000,7:F2} ns/byte  x{large / small:F2}");
        }

        return 0;
    }

    private static double Time(string unit, int size)
    {
        var copies = size / Encoding.UTF8.GetByteCount(unit);
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder(copies * unit.Length).Insert(0, unit, copies).ToString());
        var best = double.MaxValue;
        // CPU time, so that what else runs on the machine does not count; the least of a few passes.
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = Environment.CpuUsage.TotalTime;
            new ArticleParser(new ParserLimits { MaxTime = TimeSpan.FromMinutes(1) }).Parse(new ArticleSource(bytes), new ParserOptions { Annotate = false });
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds);
        }

        return best / bytes.Length;
    }
}
