using System.Globalization;

namespace Lede.Benchmarks.Http;

/// <summary>Verb <c>http</c>: <c>GET /article</c> beside a bare endpoint that writes the same bytes in the same process, alternated.</summary>
internal static class MeasureHttp
{
    private const int Rounds = 7; // odd, so that the median is a run
    private const int Seconds = 3;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Rounds;
        using var server = await ServerProcess.StartAsync(Environment.ProcessPath!, ["http-serve"], "/article");
        using var client = new HttpClient();
        using var first = await client.GetAsync(new Uri(server.Address, "/article"));
        (string Name, string Path, string[] Headers)[] cases =
        [
            ("bare", "/bare", []),
            ("article", "/article", []),
            ("article, 304", "/article", [$"If-None-Match: {first.Headers.ETag}"]),
            ("article, br", "/article", ["Accept-Encoding: br"]),
            ("article, gzip", "/article", ["Accept-Encoding: gzip"]),
        ];

        var runs = cases.Select(_ => new List<Wrk>()).ToArray();
        foreach (var (_, path, headers) in cases)
            await Wrk.RunAsync(server, path, 2, headers); // warms the JIT up
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
                runs[i].Add(await Wrk.RunAsync(server, cases[i].Path, Seconds, cases[i].Headers));
        }

        Console.WriteLine($"{"",-14} {"req/s",10} {"µs CPU/req",12}  of bare: {"req/s",6} {"CPU",6}   medians of {rounds}, ratios of neighbouring runs");
        for (var i = 0; i < cases.Length; i++)
        {
            var perSecond = Median(runs[i].Select((run, round) => run.PerSecond / runs[0][round].PerSecond));
            var cpu = Median(runs[i].Select((run, round) => run.CpuMicroseconds / runs[0][round].CpuMicroseconds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{cases[i].Name,-14} {Median(runs[i].Select(run => run.PerSecond)),10:N0} {Median(runs[i].Select(run => run.CpuMicroseconds)),12:0.0}           {perSecond,6:0.000} {cpu,6:0.000}"));
        }

        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
