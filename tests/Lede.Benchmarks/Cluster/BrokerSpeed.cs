using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lede.Cli.Broker;
using Lede.Cli.Tests.Broker.Cluster;

namespace Lede.Benchmarks.Cluster;

/// <summary>Pages a second through the broker beside the parser in this process, on the same cores in one run: one node on disk, one worker.</summary>
internal static class BrokerSpeed
{
    private const double Floor = 0.6;

    public static async Task<int> RunAsync(int jobs)
    {
        var folder = Directory.CreateTempSubdirectory("lede-speed-");
        try
        {
            var pages = Pages.Load(Pages.DefaultFolder);
            for (var i = 0; i < jobs; i++)
                await File.WriteAllBytesAsync(PathOf(folder, i), [.. pages[i % pages.Count], .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"<!-- {i} -->"))]);
            using var cluster = await NatsCluster.StartAsync(1, CancellationToken.None);
            var inProcess = InProcess(folder, jobs);
            var submit = await RunAsync("submit", cluster, "--max-bytes", "8589934592", folder.FullName);
            var (work, results) = await WorkAsync(cluster, folder, jobs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                in process   {jobs / inProcess.TotalSeconds,8:N0} pages a second
                lede submit  {jobs / submit.TotalSeconds,8:N0}
                lede work    {jobs / work.TotalSeconds,8:N0}   {inProcess / work:N2} of the parser in process, its start included (at least {Floor:N2})
                all three    {jobs / (submit + work + results).TotalSeconds,8:N0}   {inProcess / (submit + work + results):N2}, one after the other, results written to a file
                """));
            return inProcess / work >= Floor ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PathOf(DirectoryInfo folder, int page) => Path.Combine(folder.FullName, FormattableString.Invariant($"{page:D5}.html"));

    private static TimeSpan InProcess(DirectoryInfo folder, int jobs)
    {
        var parser = new ArticleParser();
        // Compiled and warm, as a worker is after its first pages.
        for (var i = 0; i < Math.Min(200, jobs); i++)
            Parse(parser, folder, i);
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => Parse(parser, folder, i));
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Parse(ArticleParser parser, DirectoryInfo folder, int page) =>
        AnswerLine.Of("", default, parser.Parse(new ArticleSource(File.ReadAllBytes(PathOf(folder, page))) { MediaType = "text/html" }));

    private static async Task<(TimeSpan Work, TimeSpan Results)> WorkAsync(NatsCluster cluster, DirectoryInfo folder, int jobs)
    {
        var started = Stopwatch.GetTimestamp();
        using var worker = LedeProcess.Start(["work", "--nats", cluster.Url]);
        await using var broker = await BrokerConnection.OpenAsync(new BrokerSettings(cluster.Url, new BrokerNames("lede")), CancellationToken.None);
        while ((await broker.StateAsync(broker.Names.Jobs, CancellationToken.None)).Messages > 0)
            await Task.Delay(50);
        var work = Stopwatch.GetElapsedTime(started);
        worker.Terminate();
        await worker.EndAsync(CancellationToken.None);
        var results = await RunAsync("results", cluster, "--out", Path.Combine(folder.FullName, "results.ndjson"));
        var lines = File.ReadLines(Path.Combine(folder.FullName, "results.ndjson")).Count();
        return lines == jobs ? (work, results) : throw new InvalidOperationException(FormattableString.Invariant($"{lines} results of {jobs} jobs"));
    }

    private static async Task<TimeSpan> RunAsync(string verb, NatsCluster cluster, params string[] words)
    {
        var started = Stopwatch.GetTimestamp();
        using var run = LedeProcess.Start([verb, "--nats", cluster.Url, .. words]);
        await run.EndAsync(CancellationToken.None);
        return run.ExitCode == 0 ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"{verb}: {run.ExitCode}: {run.Errors}");
    }
}
