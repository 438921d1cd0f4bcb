using System.Diagnostics;
using System.Globalization;
using Lede.Benchmarks.Fuzz;
using Lede.Benchmarks.Http;

namespace Lede.Benchmarks.Load;

/// <summary>Verb <c>soak</c>: everything clients do, at twice what the server can parse, for minutes. Exit code 1 when an answer is none the README
/// documents, or differs from what the parser in this process gives, or when memory or handles grow, or the server does not end well.</summary>
internal sealed class Soak(SampleSet samples, LoadClient client, LoadTally tally)
{
    private const double DefaultMinutes = 15;
    private const int MostAtOnce = 300;

    // Until then caches fill and code is compiled; of a run that is not twice as long, memory and handles are shown and not judged.
    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(3);

    /// <summary>The service as this project's build leaves it.</summary>
    public static string Program => Path.Combine("artifacts", "bin", "Lede.Service", "release", "Lede.Service");

    /// <param name="arguments">Minutes, and the program: by default 15, and the one built.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var minutes = arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultMinutes;
        var samples = new SampleSet();
        var tally = new LoadTally();
        using var server = await ServerProcess.StartAsync(arguments.ElementAtOrDefault(1) ?? Program, [], "/article");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var client = new LoadClient(server.Address, await http.GetByteArrayAsync(new Uri(server.Address, "/article")), tally);
        var capacity = await Capacity.MeasureAsync(server.Address, [.. samples.Copy, .. samples.Page, .. samples.Killers]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes at twice the capacity of {capacity:N0} posts/s; {samples.Copy.Count} texts, {samples.Page.Count} pages, {samples.Killers.Count} killers"));

        var footprint = new Footprint();
        var time = TimeSpan.FromMinutes(minutes);
        using var stop = new CancellationTokenSource(time);
        var soak = new Soak(samples, client, tally);
        // Two in five are no posts that count towards the capacity.
        var load = Pace.KeepAsync(2 * capacity * 5 / 3, MostAtOnce, soak.AskAsync, stop.Token);
        await WatchAsync(server, footprint, time);
        await load;

        await CountedAsync(tally, "get", client.GetAsync); // it still answers
        tally.Print();
        var flat = footprint.IsFlat(Math.Min(Warm.TotalSeconds, time.TotalSeconds / 3)) || time < 2 * Warm;
        var exit = await server.StopAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Wrong} wrong answers, {(flat ? "flat" : "NOT FLAT")}, exit code {exit}"));
        return tally.Wrong == 0 && flat && exit == 0 ? 0 : 1;
    }

    /// <summary>Does a piece of work and counts an exception as a wrong answer.</summary>
    public static async Task CountedAsync(LoadTally tally, string kind, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            tally.AddWrong(kind, $"{error.GetType().Name}: {error.Message} {error.InnerException?.Message}");
        }
    }

    private static async Task WatchAsync(ServerProcess server, Footprint footprint, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        for (TimeSpan now; (now = Stopwatch.GetElapsedTime(started)) < time;)
        {
            footprint.Add(now.TotalSeconds, server);
            await Task.Delay(1000);
        }
    }

    private Task AskAsync(long number)
    {
        var dice = new Dice(1, (ulong)number);
        return dice.Below(100) switch
        {
            < 30 => CountedAsync(tally, "get", client.GetAsync),
            < 60 => CountedAsync(tally, "text", () => client.PostAsync(dice.Of(samples.Copy))),
            < 85 => CountedAsync(tally, "page", () => client.PostAsync(dice.Of(samples.Page))),
            < 90 => CountedAsync(tally, "killer", () => client.PostAsync(dice.Of(samples.Killers))),
            < 95 => CountedAsync(tally, "cancelled", () => client.CancelAsync(dice.Of(samples.Page), dice)),
            < 98 => CountedAsync(tally, "half-sent", () => client.HalfAsync(dice.Of(samples.Page), dice)),
            _ => CountedAsync(tally, "slow", () => client.SlowAsync(dice.Of(samples.Copy), dice)),
        };
    }
}
