using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Lede.Cli.Broker;
using Lede.Cli.Tests.Archives;
using Lede.Service.Problems;

namespace Lede.Cli.Tests.Broker;

/// <summary>The page on many machines: its commands are run, its lists compared with what the program has.</summary>
public sealed partial class BrokerReadmeTests(NatsFixture nats) : QueueTest(nats)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Lede.Cli", "Broker", "README.md"));

    [Fact]
    public async Task Commands_DoWhatTheySay()
    {
        Folder.Write("pages/a.html", WarcFile.Page);
        Folder.Write("pages/empty.html", " ");
        Folder.Write("crawl.warc.gz", WarcFile.Join(new[] { WarcFile.Warcinfo(), WarcFile.Response("https://example.com/") }.Select(record => WarcFile.Gzip(record))));
        var lines = Commands().Match(Readme).Groups[1].Value.Split('\n');
        Assert.StartsWith("lede work ", lines[0], StringComparison.Ordinal);
        // The tests' own broker in place of the page's; the first command runs until it is told to stop.
        var commands = lines.Select(line => line.Split('#')[0].Replace("lede ", "$LEDE ", StringComparison.Ordinal).Replace("nats://broker:4222", $"{Url} --prefix {Prefix}", StringComparison.Ordinal));

        var run = await CommandRun.ShellAsync($"set -e; {string.Join('\n', commands.Select((command, i) => i == 0 ? command + "& worker=$!" : command))}\nkill $worker; wait $worker", Folder.Root);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(3, (await File.ReadAllLinesAsync(Folder.PathOf("receipts.ndjson"), Stop)).Length);
        Assert.Equal(["article", "article", "problem"], (await File.ReadAllLinesAsync(Folder.PathOf("articles.ndjson"), Stop)).Select(line => Json(line).EnumerateObject().Last().Name).Order());
        Assert.Equal("""{"jobs":0,"waiting":0,"held":0,"results":3,"deadLetters":0}""", Assert.Single(run.Lines));
    }

    [Fact]
    public void Lists_EveryMetric()
    {
        var names = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == WorkMetrics.MeterName)
                    names.Add(instrument.Name);
            },
        };
        listener.Start();
        using var metrics = new WorkMetrics(new HeldJobs(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)));

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<JobEnd>(), end => Assert.Contains($"`{Snake().Replace(end, "_$1").ToLowerInvariant()}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_EveryProblemOfQueues() =>
        Assert.All(
            typeof(BrokerProblems).GetFields().Select(field => (ProblemType)field.GetValue(null)!),
            type => Assert.Contains($"`{type.Name}`", Readme, StringComparison.Ordinal));

    [GeneratedRegex("```sh\n([^`]*)\n```", RegexOptions.None, 1000)]
    private static partial Regex Commands();

    [GeneratedRegex("(?<=.)([A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Snake();
}
