using Lede.Cli.Tests.Broker.Cluster;

namespace Lede.Cli.Tests.Broker;

public sealed class ClusterTests
{
    private const int Pages = 240;

    [Fact]
    public async Task LosesNothing_AndSeesNothingTwice()
    {
        Assert.SkipWhen(NatsNode.Program is null, "nats-server is not installed");
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("lede-cluster-");
        try
        {
            using var cluster = await NatsCluster.StartAsync(3, stop);
            await using var run = new ClusterRun(cluster, [.. Inputs()], folder);

            var report = await run.RunAsync(stop);

            Assert.True(report.IsSound, report.ToString());
            Assert.True(report.Kills >= 3 * run.KillsAPart + 3, report.ToString());
            TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ClusterInput> Inputs() =>
    [
        .. Enumerable.Range(0, Pages).Select(i => new ClusterInput(FormattableString.Invariant($"{i:D4}.html"), () => GeneratedPage.Of(i, 20))),
        // No page and no text, as bytes go.
        new ClusterInput("junk.txt", () => [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 31))]),
        // Nearly all a source may have: a problem, and more than a message may carry on its way there.
        new ClusterInput("large.html", () => new byte[15 * 1024 * 1024]),
        // More than a message may carry, with an article longer than that.
        new ClusterInput("long.html", () => GeneratedPage.Of(-1, 4_000)),
        // Long enough at work to be killed in the middle of it, each time anew.
        new ClusterInput("killer.html", () => GeneratedPage.Of(-2, 20_000)) { IsKiller = true },
    ];
}
