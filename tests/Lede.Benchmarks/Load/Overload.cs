using System.Globalization;
using Lede.Benchmarks.Http;

namespace Lede.Benchmarks.Load;

/// <summary>Verb <c>overload</c>: the slowest hundredth of <c>GET /article</c> while articles are posted at twice the rate the server can parse them,
/// beside its value with nothing else going on. Exit code 1 when it is above five times that.</summary>
internal static class Overload
{
    private const int Rounds = 5; // odd, so that the median is a run
    private const double Allowed = 5;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["gets", var address, var seconds])
            return GetLatency.Print(address, seconds);
        if (arguments is ["load", var loaded, var perSecond])
            return await PostLoad.PrintAsync(loaded, perSecond);
        var samples = new SampleSet();
        var mix = samples.Copy.Concat(samples.Page).ToArray();
        using var server = await ServerProcess.StartAsync(arguments.FirstOrDefault() ?? Soak.Program, [], "/article");
        var capacity = await Capacity.MeasureAsync(server.Address, mix);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"capacity {capacity:N0} posts/s; GET /article {GetLatency.GetsASecond}/s, {Rounds} rounds of {Time.TotalSeconds:0} s idle and {Time.TotalSeconds:0} s at twice capacity"));

        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var idle = await GetLatency.MeasureAsync(server.Address, Time);
            using var load = await PostLoad.StartAsync(server.Address, 2 * capacity);
            var busy = await GetLatency.MeasureAsync(server.Address, Time);
            var (answered, refused) = await load.StopAsync();
            ratios.Add(busy / idle);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"p99 idle {idle:0.00} ms, loaded {busy:0.00} ms, ratio {busy / idle:0.00}; posts answered {answered:N0}/s, refused {refused:N0}/s"));
        }

        var median = ratios.Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {median:0.00} (median; at most {Allowed:0} is asked)"));
        return median <= Allowed ? 0 : 1;
    }
}
