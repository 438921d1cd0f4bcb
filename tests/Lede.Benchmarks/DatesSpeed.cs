using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Lede.Annotation.Dates;

namespace Lede.Benchmarks;

/// <summary>Words a second of processor time of the date annotator alone, warm, over news and over texts made to be slow, and of chrono-node in the same run.</summary>
internal static class DatesSpeed
{
    // Long enough that the code is compiled at its last tier and a pause of the collector does not show.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.5);

    private const int HostileLength = 5_000_000;

    public static int Run(string file)
    {
        var texts = File.ReadLines(file).Where(line => line.Length > 0).Select(line => (string)JsonNode.Parse(line)!["text"]!).ToArray();
        var words = texts.Sum(Words);
        var drafts = texts.Select(AsDraft).ToArray();
        Measure(drafts, Warm);
        var (seconds, bytes) = Measure(drafts, Warm);
        Print("Lede, news", words / seconds, $"{bytes / words:0} bytes allocated a word");
        foreach (var (name, piece) in (ReadOnlySpan<(string, string)>)[("digits", "7"), ("spaced digits", "7 "), ("numbers",
            "one hundred "), ("Names", "Ann "), ("the", "the "),
            ("last", "last "), ("year ago", "a year ago "), ("Monday", "Monday "), ("quotation marks", "\""), ("1/1/", "1/1/")])
        {
            var text = string.Concat(Enumerable.Repeat(piece, HostileLength / piece.Length));
            var hostile = Once(AsDraft(text));
            // News has six units of text a word: texts without spaces are compared on that measure.
            var count = text.Contains(' ', StringComparison.Ordinal) ? Words(text) : text.Length / 6.0;
            Print("Lede, 5 MB of " + name, count / hostile, $"{words / seconds / (count / hostile):0.00} times the time of news");
        }

        return ChronoNode.Run(file, (name, rate) => Print(name, rate, $"Lede is {words / seconds / rate:0} times as fast"));
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Draft AsDraft(string text) => new(new ArticleText(text), [], new Article
    {
        Status = ArticleStatus.Ok,
        Text = text,
        Language = "en"
    })
    { ReferenceDate = new DateOnly(2016, 2, 10) };

    private static (double Seconds, double Bytes) Measure(Draft[] drafts, TimeSpan least)
    {
        var rounds = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Processor();
        while (Processor() - start < least)
        {
            foreach (var draft in drafts)
                DateAnnotator.Annotate(draft, [], CancellationToken.None);
            rounds++;
        }

        return ((Processor() - start).TotalSeconds / rounds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds);
    }

    private static double Once(Draft draft)
    {
        DateAnnotator.Annotate(draft, [], CancellationToken.None);
        var start = Processor();
        DateAnnotator.Annotate(draft, [], CancellationToken.None);
        return (Processor() - start).TotalSeconds;
    }

    // Processor time, not the clock's: other work on the machine does not show in it.
    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(string name, double rate, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {rate,14:#,0} words/s   {note}"));
}
