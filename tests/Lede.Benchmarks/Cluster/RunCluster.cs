using System.Globalization;
using System.Text;
using Lede.Cli.Tests.Broker.Cluster;

namespace Lede.Benchmarks.Cluster;

/// <summary>The cluster test in its long form: the shared pages, many times over, through three broker nodes and four worker processes.</summary>
internal static class RunCluster
{
    private const int DefaultJobs = 10_000;
    private const int Killers = 20;

    // Long enough at work to be killed in the middle of it.
    private const int KillerParagraphs = 20_000;

    public static async Task<int> RunAsync(string[] words)
    {
        var jobs = words is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultJobs;
        if (NatsNode.Program is null)
        {
            Console.Error.WriteLine("nats-server is not installed");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("lede-cluster-");
        try
        {
            using var cluster = await NatsCluster.StartAsync(3, CancellationToken.None);
            await using var run = new ClusterRun(cluster, [.. Inputs(Pages.Load(Pages.DefaultFolder), jobs)], folder)
            {
                KillsAPart = 10,
                KillEvery = TimeSpan.FromSeconds(3),
                Say = Console.WriteLine,
            };
            var report = await run.RunAsync(CancellationToken.None);
            Console.WriteLine(report);
            Console.WriteLine(report.IsSound ? "sound" : "NOT SOUND");
            return report.IsSound ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each page comes as often as it must, with a comment behind it that makes it a job of its own.
    private static IEnumerable<ClusterInput> Inputs(IReadOnlyList<byte[]> pages, int jobs) =>
    [
        .. Enumerable.Range(0, jobs - Killers).Select(i => new ClusterInput(
            FormattableString.Invariant($"{i:D5}.html"),
            () => [.. pages[i % pages.Count], .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"<!-- {i} -->"))])),
        .. Enumerable.Range(1, Killers).Select(i => new ClusterInput(
            FormattableString.Invariant($"killer{i:D2}.html"), () => GeneratedPage.Of(-i, KillerParagraphs)) { IsKiller = true }),
    ];
}
