using System.Text;
using Lede.Cli.Broker;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests.Broker;

/// <summary>What can be submitted, and what comes of it.</summary>
public sealed class JobKindTests(NatsFixture nats) : QueueTest(nats)
{
    [Fact]
    public async Task Parses_RecordsWhereTheyLie_AsIfTheyHadBeenSent()
    {
        byte[][] records = [WarcFile.Warcinfo(), WarcFile.Response("http://example.com/a"), WarcFile.Response("http://example.com/b", WarcFile.Page + "<p>B")];
        Folder.Write("archives/2026/records.warc.gz", WarcFile.Join(records.Select(record => WarcFile.Gzip(record))));
        Folder.Write("archives/plain.warc", WarcFile.Join(records));
        // No record of it can be read without all before: these are sent.
        Folder.Write("archives/whole.warc.gz", WarcFile.Gzip(WarcFile.Join(records)));

        var referred = await RunAsync("submit", "--archives", "archives", "archives");
        var sent = await RunAsync("submit", "archives");
        Start("work", "--archives", Folder.PathOf("archives"), "--parallel", "1");
        var results = await RunAsync("results", "--wait");

        Assert.Equal((ExitCode.Done, 6), (referred.ExitCode, referred.Lines.Count));
        Assert.Equal(6, referred.Lines.Select(line => Text(line, "job")).Distinct().Count());
        // The same two pages in all three, and those of the archive coded as a whole went in already.
        Assert.All(sent.Lines, line => Assert.Equal("known", Text(line, "state")));
        Assert.Equal(6, results.Lines.Count);
        var articles = results.Lines.ToLookup(line => Json(line).GetProperty("article").GetProperty("url").GetString(), line => Json(line).GetProperty("article").GetRawText());
        Assert.All(articles, same => Assert.Single(same.Distinct()));
        Assert.Equal([3, 3], articles.Select(same => same.Count()));
    }

    [Fact]
    public async Task Takes_LinesAsTheServiceDoes()
    {
        var lines = Encoding.UTF8.GetBytes("""
            {"id":"page","html":"<title>Sun</title><article><h1>Sun over town</h1><p>The sun shone over the town all day, and people went out into the streets to see it.</p></article>"}
            {"id":7,"text":"MOSCOW, Feb 9 (Reuters) - It snowed.","published":"2025-02-10","annotate":false}
            {"id":"bad","html":"<p>","colour":"red"}
            {"text":" "}

            """);

        var submitted = await RunAsync(["submit", "--lines"], lines);
        Start("work", "--parallel", "1");
        var results = (await RunAsync("results", "--wait")).Lines.OrderByDescending(line => Json(line).GetProperty("id").ToString()).ToArray();

        Assert.Equal((ExitCode.Problems, 4), (submitted.ExitCode, submitted.Lines.Count));
        Assert.Equal("/problems/bad-line", Json(submitted.Lines[2]).GetProperty("problem").GetProperty("type").GetString());
        Assert.Equal(["\"page\"", "7", "null"], results.Select(line => Json(line).GetProperty("id").GetRawText()));
        Assert.Equal("2025-02-09", Json(results[1]).GetProperty("article").GetProperty("dateline").GetProperty("date").GetProperty("value").GetString());
        Assert.Equal("/problems/empty", Json(results[2]).GetProperty("problem").GetProperty("type").GetString());
    }

    [Fact]
    public async Task GivesUp_WhatNoWorkerCanGetAt_AndTakesItBack()
    {
        Folder.Write("archives/plain.warc", WarcFile.Response("http://example.com/a"));
        await RunAsync("submit", "--archives", "archives", "archives");
        await RunAsync(["submit", "--lines"], Encoding.UTF8.GetBytes("""{"id":"address","url":"http://example.com/b"}"""));

        var worker = Start("work", "--attempts", "2", "--retry-after", "0.01");
        await RunAsync("results", "--wait");
        var dead = await RunAsync("dlq", "list");
        worker.Terminate();
        await worker.EndAsync(Stop);
        Assert.Equal(["/problems/archives-disabled", "/problems/fetch-disabled"], dead.Lines.Select(line => Text(Json(line).GetProperty("problem").GetRawText(), "type")).Order());
        Assert.All(dead.Lines, line => Assert.Equal(2, Json(line).GetProperty("attempts").GetInt32()));

        var job = dead.Lines.Single(line => line.Contains("archives-disabled", StringComparison.Ordinal));
        await RunAsync("dlq", "replay", Text(job, "job"));
        Start("work", "--archives", Folder.PathOf("archives"));
        var results = await RunAsync("results", "--wait");

        Assert.True(Json(Assert.Single(results.Lines)).TryGetProperty("article", out _));
        Assert.Contains("fetch-disabled", Assert.Single((await RunAsync("dlq", "list")).Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dlq list --al", "'--al' is no option of lede dlq list.")]
    [InlineData("dlq replay nothing", "lede: 'nothing' is no dead letter")]
    [InlineData("submit", "There is nothing to submit")]
    [InlineData("submit --lines a.txt", "--lines reads standard input")]
    [InlineData("submit --fro a.txt", "--fro")]
    [InlineData("work now", "'now'")]
    [InlineData("work --parallel 0", "--parallel is 0; it must be from 1 to 1,024.")]
    [InlineData("results --resume", "--resume goes with --out.")]
    [InlineData("results --wait --follow", "--follow and --wait both say when to stop.")]
    [InlineData("status --max-bytes 1000", "--max-bytes is 1,000; it must be from 1,048,576")]
    public async Task Refuses_WrongWords(string words, string message)
    {
        var run = await RunAsync(words.Split(' '));

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../plain.warc")]
    [InlineData("/etc/passwd")]
    [InlineData("2026/../../plain.warc")]
    [InlineData("")]
    public void Reads_NothingOutsideTheFolder(string path)
    {
        Folder.Write("plain.warc", WarcFile.Response("http://example.com/a"));
        Folder.Write("archives/2026/plain.warc", WarcFile.Response("http://example.com/a"));
        var archives = new ArchiveFolder(new DirectoryInfo(Folder.PathOf("archives")));

        using var inside = archives.Read(new ArchiveInput("2026/plain.warc", 0, 100_000), new(1024 * 1024, null, null));
        using var outside = archives.Read(new ArchiveInput(path, 0, 100_000), new(1024 * 1024, null, null));

        Assert.Null(inside.Problem);
        Assert.Equal(BrokerProblems.BadJob, outside.Problem!.Type);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, long.MaxValue)]
    [InlineData(1_000_000, 10)]
    [InlineData(3, 500)]
    public void Refuses_PartsThatAreNoRecord(long offset, long length)
    {
        Folder.Write("plain.warc", WarcFile.Response("http://example.com/a"));

        using var input = new ArchiveFolder(new DirectoryInfo(Folder.Root)).Read(new ArchiveInput("plain.warc", offset, length), new(1024 * 1024, null, null));

        Assert.NotNull(input.Problem);
    }
}
