using System.Diagnostics;
using System.Text;

namespace Lede.Benchmarks;

/// <summary>Wire copy that repeats one thing: time a byte for half a megabyte and for four, which linear work keeps alike.</summary>
internal static class WireGrowth
{
    private static readonly string[] Units =
    [
        "x", "- ", "—", "-", ": ", "\n", "(", "()", "A ", "A\n", "AB - ", "a b. ", "a, ", "/TASS/. ", "By A and ", "UPDATE 2-", "1.\n", "1. a\n2. b\n", "• a\n", "date 2025-02-10 ", "\u0301", "😀", "(Reporting by A; ",
        "Reporting by A, ", "Headline: a\n", "BC-TALKS\n", "A line without its stop\n\n", "The talks went on for a week and a day, they said, and then\n", "\u00E9", "\u0416\u0437 ",
    ];

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
        var start = Stopwatch.GetTimestamp();
        new ArticleParser(new ParserLimits { MaxTime = TimeSpan.FromMinutes(1) }).Parse(new ArticleSource(bytes), new ParserOptions { Annotate = false });
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / bytes.Length;
    }
}
