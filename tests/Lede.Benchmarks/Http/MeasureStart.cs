using System.Globalization;

namespace Lede.Benchmarks.Http;

/// <summary>Verb <c>start</c>: time from start to first answer, CPU time spent by then, and resident memory a second later.</summary>
internal static class MeasureStart
{
    private const int Rounds = 9;

    public static async Task<int> RunAsync()
    {
        var root = Directory.GetCurrentDirectory();
        (string Name, string Program, string[] Arguments, string Path)[] cases =
        [
            ("bare, JIT", Environment.ProcessPath!, ["bare-serve"], "/bare"),
            ("service, JIT", "dotnet", [typeof(Service.Hosting.LedeApp).Assembly.Location], "/article"),
            ("service, published", Path.Combine(root, "artifacts", "published", "Lede.Service"), [], "/article"),
            ("service, native", Path.Combine(root, "artifacts", "native", "Lede.Service"), [], "/article"),
        ];
        var runs = cases.Select(_ => new List<(double Milliseconds, double Cpu, double Resident)>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                if (Path.IsPathRooted(cases[i].Program) && !File.Exists(cases[i].Program))
                    continue;
                using var server = await ServerProcess.StartAsync(cases[i].Program, cases[i].Arguments, cases[i].Path);
                var cpu = server.Cpu;
                await Task.Delay(1000);
                runs[i].Add((server.FirstAnswer.TotalMilliseconds, cpu.TotalMilliseconds, server.Resident));
            }
        }

        Console.WriteLine($"{"",-18} {"first answer ms",16} {"least",8} {"CPU ms",8} {"MiB",6}   medians of {Rounds}");
        for (var i = 0; i < cases.Length; i++)
        {
            Console.WriteLine(runs[i].Count == 0
                ? $"{cases[i].Name,-18} not measured: {cases[i].Program} is not there (the README tells how to publish it)"
                : string.Create(CultureInfo.InvariantCulture,
                    $"{cases[i].Name,-18} {Median(runs[i].Select(run => run.Milliseconds)),16:0} {runs[i].Min(run => run.Milliseconds),8:0} {Median(runs[i].Select(run => run.Cpu)),8:0} {Median(runs[i].Select(run => run.Resident)),6:0.0}"));
        }

        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
