using System.Globalization;

namespace Lede.Benchmarks.Http;

/// <summary>Verb <c>start</c>: time from start to first answer, CPU time spent by then, and resident memory a second later, of the service in each form
/// it is run in, beside <c>Lede.Bare</c> in the same form.</summary>
internal static class MeasureStart
{
    private const int Rounds = 9; // odd, so that the median is a run

    private sealed record Case(string Form, string Folder, string Bare)
    {
        public List<Start> Ours { get; } = [];

        public List<Start> Theirs { get; } = [];
    }

    private readonly record struct Start(double Milliseconds, double Cpu, double Resident);

    public static async Task<int> RunAsync()
    {
        var artifacts = Path.Combine(Directory.GetCurrentDirectory(), "artifacts");
        Case[] cases =
        [
            new("built", Path.Combine(artifacts, "bin", "Lede.Service", "release"), Path.Combine(artifacts, "bin", "Lede.Bare", "release")),
            new("published", Path.Combine(artifacts, "published"), Path.Combine(artifacts, "published-bare")),
            new("native", Path.Combine(artifacts, "native"), Path.Combine(artifacts, "native-bare")),
        ];
        // Alternated, so that what else the machine does falls on both.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in cases)
            {
                await MeasureAsync(Path.Combine(one.Bare, "Lede.Bare"), "/bare", one.Theirs);
                await MeasureAsync(Path.Combine(one.Folder, "Lede.Service"), "/article", one.Ours);
            }
        }

        Console.WriteLine($"{"",-22} {"first answer ms",16} {"least",8} {"CPU ms",8} {"MB",6}  of bare   medians of {Rounds}");
        foreach (var one in cases)
        {
            Print(one.Form + ", bare", one.Theirs, one.Bare, null);
            Print(one.Form + ", service", one.Ours, one.Folder, one.Theirs);
        }

        return 0;
    }

    private static async Task MeasureAsync(string program, string path, List<Start> starts)
    {
        if (!File.Exists(program))
            return;
        using var server = await ServerProcess.StartAsync(program, [], path);
        var cpu = server.Cpu;
        await Task.Delay(1000);
        starts.Add(new Start(server.FirstAnswer.TotalMilliseconds, cpu.TotalMilliseconds, server.Resident));
    }

    private static void Print(string name, List<Start> starts, string folder, List<Start>? bare)
    {
        if (starts.Count == 0)
        {
            Console.WriteLine($"{name,-22} not measured: nothing is in {folder} (the README tells how to publish)");
            return;
        }

        var milliseconds = Median(starts, start => start.Milliseconds);
        var ratio = bare is { Count: > 0 } ? milliseconds / Median(bare, start => start.Milliseconds) : 1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-22} {milliseconds,16:0} {starts.Min(start => start.Milliseconds),8:0} {Median(starts, start => start.Cpu),8:0} {Median(starts, start => start.Resident),6:0.0} {ratio,8:0.00}"));
    }

    private static double Median(List<Start> starts, Func<Start, double> value)
    {
        var sorted = starts.Select(value).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
