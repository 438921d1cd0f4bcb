using System.Diagnostics;
using System.Globalization;
using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>How fast tokens and names are read, and what the lists and the model cost when first used.</summary>
internal static class TimeNames
{
    private const int Rounds = 3;

    public static int Run(string input)
    {
        var start = Stopwatch.GetTimestamp();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _ = Lexicon.Default;
        Report("lexicon load", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
        start = Stopwatch.GetTimestamp();
        _ = NameModel.Default;
        Report("model load", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
        Report("resident", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6, "MB");

        var drafts = GoldNames.Drafts(input).ToArray();
        var words = drafts.Sum(draft => draft.Text.Value.AsSpan().Count(' '));
        for (var round = 0; round < Rounds; round++)
        {
            var (allocated, at) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            var tokens = drafts.Select(draft => Tokens.Of(draft, CancellationToken.None)).ToArray();
            var cut = Stopwatch.GetElapsedTime(at).TotalSeconds;
            foreach (var document in tokens)
                _ = NameFinder.Find(document, NameModel.Default, CancellationToken.None);
            var all = Stopwatch.GetElapsedTime(at).TotalSeconds;
            Report("tokens", words / cut, "words/s");
            Report("names", words / (all - cut), "words/s");
            Report("allocated", (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / words, "bytes/word");
        }

        return 0;
    }

    private static void Report(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-14} {value,14:N1} {unit}"));
}
