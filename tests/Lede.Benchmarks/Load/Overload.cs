using System.Diagnostics;
using System.Globalization;
using Lede.Benchmarks.Http;

namespace Lede.Benchmarks.Load;

/// <summary>Verb <c>overload</c>: the slowest hundredth of <c>GET /article</c> while articles are posted at twice the rate the server can parse them,
/// beside its value with nothing else going on. Exit code 1 when it is above five times that.</summary>
internal static class Overload
{
    private const int Rounds = 5; // odd, so that the median is a run
    private const double Allowed = 5;
    private const int GetsASecond = 200;
    private const int MostPosts = 200;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var samples = new SampleSet();
        var mix = samples.Copy.Concat(samples.Page).ToArray();
        using var server = await ServerProcess.StartAsync(arguments.FirstOrDefault() ?? Soak.Program, [], "/article");
        var capacity = await Capacity.MeasureAsync(server.Address, mix);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"capacity {capacity:N0} posts/s; GET /article {GetsASecond}/s, {Rounds} rounds of {Time.TotalSeconds:0} s idle and {Time.TotalSeconds:0} s at twice capacity"));

        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var idle = await GetsAsync(server.Address);
            var tally = new LoadTally();
            var busy = await UnderLoadAsync(server.Address, mix, 2 * capacity, tally);
            ratios.Add(busy / idle);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"p99 idle {idle:0.00} ms, loaded {busy:0.00} ms, ratio {busy / idle:0.00}; posts answered {Answered(tally):N0}/s, refused {Refused(tally):N0}/s"));
        }

        var median = ratios.Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {median:0.00} (median; at most {Allowed:0} is asked)"));
        return median <= Allowed ? 0 : 1;
    }

    private static double Answered(LoadTally tally) => (tally.Count("text", "200") + tally.Count("page", "200")) / Time.TotalSeconds;

    private static double Refused(LoadTally tally) => (tally.Count("text", "429") + tally.Count("page", "429")) / Time.TotalSeconds;

    private static async Task<double> UnderLoadAsync(Uri address, Sample[] mix, double perSecond, LoadTally tally)
    {
        using var client = new LoadClient(address, [], tally);
        using var stop = new CancellationTokenSource();
        var load = Pace.KeepAsync(perSecond, MostPosts, number => Soak.CountedAsync(tally, mix[number % mix.Length].Kind, () => client.PostAsync(mix[number % mix.Length])), stop.Token);
        await Task.Delay(500, CancellationToken.None); // until the queue is full
        var p99 = await GetsAsync(address);
        await stop.CancelAsync();
        await load;
        return p99;
    }

    // One after the other on one connection, each at its time.
    private static async Task<double> GetsAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        await http.GetByteArrayAsync("/article");
        var times = new List<double>();
        var started = Stopwatch.GetTimestamp();
        for (TimeSpan now; (now = Stopwatch.GetElapsedTime(started)) < Time;)
        {
            var before = Stopwatch.GetTimestamp();
            await http.GetByteArrayAsync("/article");
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            var wait = TimeSpan.FromSeconds((double)times.Count / GetsASecond) - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
        }

        times.Sort();
        return times[(int)(times.Count * 0.99)];
    }
}
