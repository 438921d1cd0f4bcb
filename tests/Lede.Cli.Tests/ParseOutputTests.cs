using System.Text;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests;

/// <summary><c>lede parse</c>: files and folders that are written, and runs that go on.</summary>
public sealed class ParseOutputTests : ParseTests
{
    [Fact]
    public async Task Resumes_AnOutputCutAnywhere()
    {
        Folder.Write("crawl.warc.gz", WarcFile.Join(Enumerable.Range(0, 12).Select(number => WarcFile.Gzip(WarcFile.Response(FormattableString.Invariant($"http://example.com/{number}"))))));
        await RunAsync("parse", "crawl.warc.gz", "--out", "whole.ndjson");
        var whole = await File.ReadAllBytesAsync(Folder.PathOf("whole.ndjson"), Stop);
        foreach (var length in new[] { 0, 10, whole.Length / 3, whole.Length - 1, whole.Length })
        {
            await File.WriteAllBytesAsync(Folder.PathOf("cut.ndjson"), whole[..length], Stop);

            var run = await RunAsync("parse", "crawl.warc.gz", "--out", "cut.ndjson", "--resume");

            Assert.Equal(ExitCode.Done, run.ExitCode);
            Assert.Equal(whole, await File.ReadAllBytesAsync(Folder.PathOf("cut.ndjson"), Stop));
            Assert.Contains(FormattableString.Invariant($"{whole[..length].Count(one => one == '\n')} done before").Replace("0 done before", "12 articles", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Refuses_TheOutputOfAnotherRun()
    {
        Folder.Write("a.txt", Copy);
        Folder.Write("b.txt", Copy);
        await RunAsync("parse", "b.txt", "--out", "out.ndjson");

        var other = await RunAsync("parse", "a.txt", "--out", "out.ndjson", "--resume");
        var more = await RunAsync("parse", "b.txt", "--out", "out.ndjson");

        Assert.Equal((ExitCode.Output, ExitCode.Output), (other.ExitCode, more.ExitCode));
        Assert.Contains("its next line is of 'b.txt', the next input is 'a.txt'", other.Error, StringComparison.Ordinal);
        Assert.Contains("'out.ndjson' exists already", more.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_ADocumentOfEachInput()
    {
        Folder.Write("in/a.html", WarcFile.Page);
        Folder.Write("in/b.txt", "\n");
        Folder.Write("crawl.warc", WarcFile.Response("http://example.com/a"));

        var run = await RunAsync("parse", "in", "crawl.warc", "in/../in/a.html", "--format", "markdown", "--out", "docs");
        var again = await RunAsync("parse", "in", "crawl.warc", "--format", "markdown", "--out", "docs", "--resume");

        Assert.Equal(["""{"id":"in/a.html","file":"in/a.html.md"}""", """{"id":"crawl.warc#0","file":"crawl.warc/0.md"}"""], [run.Lines[0], run.Lines[2]]);
        Assert.Equal("/problems/empty", Json(run.Lines[1]).GetProperty("problem").GetProperty("type").GetString());
        Assert.Equal(["docs/crawl.warc/0.md", "docs/in/a.html.md", "docs/in/in/a.html.md"], Folder.Files("docs"));
        Assert.StartsWith("# Sun over town\n", await File.ReadAllTextAsync(Folder.PathOf("docs/in/a.html.md"), Stop), StringComparison.Ordinal);
        Assert.Equal("lede: 0 articles, 1 problem (1 empty), 2 done before\n", again.Error);
    }

    [Fact]
    public async Task Overwrites_NothingAndLeavesTheFolderNever()
    {
        Folder.Write("in/a.txt", Copy);
        Folder.Write("up.txt", Copy);
        Folder.Write("docs/up.txt.md", "mine");

        var run = await CommandRun.LedeAsync(["parse", "../up.txt", "a.txt", "a.txt", "--format", "markdown", "--out", "../docs"], null, Folder.PathOf("in"));

        Assert.Equal(ExitCode.Output, run.ExitCode);
        Assert.Equal(["problem", "file", "problem"], run.Lines.Select(line => Json(line).EnumerateObject().Last().Name));
        Assert.Equal(["docs/a.txt.md", "docs/up.txt.md"], Folder.Files("docs"));
        Assert.Equal("mine", await File.ReadAllTextAsync(Folder.PathOf("docs/up.txt.md"), Stop));
    }

    [Fact]
    public async Task Prints_OneDocument()
    {
        var run = await CommandRun.LedeAsync(["parse", "--format", "text", "-q"], Encoding.UTF8.GetBytes(Copy));

        Assert.Equal((ExitCode.Done, Copy.TrimEnd('\n') + "\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Refuses_TwoDocumentsInOneStream()
    {
        Folder.Write("a.txt", Copy);

        var run = await RunAsync("parse", "a.txt", "a.txt", "--format", "html");

        Assert.Equal(ExitCode.Output, run.ExitCode);
        Assert.Contains("name a folder with --out", run.Error, StringComparison.Ordinal);
    }
}
