using System.Diagnostics;
using System.Globalization;
using Lede.Benchmarks.Http;

namespace Lede.Benchmarks.Load;

/// <summary>Verb <c>batch</c>: ten thousand of the shared pages in one <c>POST /articles</c>. Exit code 1 when an answer is missing, out of order or other
/// than the answer to the same page before, when memory grows, or when work goes on after the client has gone.</summary>
internal static class BatchRun
{
    private const int DefaultPages = 10_000;
    private const int WarmUp = 1_000;
    private const int Breaks = 10;
    private const double MostToStop = 100; // ms

    // Between two lines a slot may be free for a moment: it is idle when it was at so many looks.
    private const int IdleLooks = 10;

    /// <param name="arguments">Pages, and the program: by default 10,000, and the one built.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultPages;
        var lines = new BatchLines(Pages.Load(Pages.DefaultFolder));
        using var server = await ServerProcess.StartAsync(arguments.ElementAtOrDefault(1) ?? Soak.Program, ["--Lede:Metrics=true"], "/article");
        var few = await MeasureAsync(server, lines, WarmUp);
        var many = await MeasureAsync(server, lines, count);
        var flat = many.Footprint.IsFlat(0);
        var stopped = await TimeToStopAsync(server, lines);
        var isWhole = many.Exchange.Answered == count && many.Exchange.Wrong == 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {many.Exchange.Answered:N0} of {count:N0} lines answered, {many.Exchange.Wrong} wrong, {many.Exchange.Problems:N0} with a problem; {count / many.Seconds:0} pages/s, {lines.Length(count) / many.Seconds / 1e6:0.0} MB/s
            resident at most {few.Most:0.0} MB with {WarmUp:N0} pages, {many.Most:0.0} MB with {count:N0}: {(flat ? "flat" : "NOT FLAT")}
            work after the client has gone: {stopped:0} ms at most of {Breaks} times (asked: {MostToStop:0})
            """));
        return isWhole && flat && stopped <= MostToStop ? 0 : 1;
    }

    private static async Task<Measured> MeasureAsync(ServerProcess server, BatchLines lines, int count)
    {
        var exchange = new BatchExchange(server.Address, lines);
        var footprint = new Footprint();
        var started = Stopwatch.GetTimestamp();
        var most = 0.0;
        var run = exchange.RunAsync(count);
        while (!run.IsCompleted)
        {
            most = Math.Max(most, server.Resident);
            footprint.Add(Stopwatch.GetElapsedTime(started).TotalSeconds, server);
            await Task.WhenAny(run, Task.Delay(100));
        }

        await run;
        return new Measured(exchange, footprint, Stopwatch.GetElapsedTime(started).TotalSeconds, most);
    }

    private static async Task<double> TimeToStopAsync(ServerProcess server, BatchLines lines)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var most = 0.0;
        for (var i = 0; i < Breaks; i++)
        {
            var broken = await new BatchExchange(server.Address, lines).BreakAsync(20 + (i * 7));
            var last = broken;
            for (var idle = 0; idle < IdleLooks; idle++)
            {
                // Work seen in an answer went on no later than the answer came.
                if (IsAtWork(await client.GetStringAsync(new Uri("/metrics", UriKind.Relative))))
                    (idle, last) = (-1, Stopwatch.GetTimestamp());
                await Task.Delay(2);
            }

            most = Math.Max(most, Stopwatch.GetElapsedTime(broken, last).TotalMilliseconds);
        }

        return most;
    }

    private static bool IsAtWork(string metrics) =>
        metrics.Split('\n').Any(line => (line.StartsWith("lede_slots_busy", StringComparison.Ordinal) || line.StartsWith("lede_queue_length", StringComparison.Ordinal)) && !line.EndsWith(" 0", StringComparison.Ordinal));

    private sealed record Measured(BatchExchange Exchange, Footprint Footprint, double Seconds, double Most);
}
