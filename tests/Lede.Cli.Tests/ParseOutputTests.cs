using System.Text;
using Lede.Cli.Outputs;
using Lede.Cli.Parsing;
using Lede.Cli.Tests.Archives;
using Lede.Service.Batches;
using Lede.Service.Problems;

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

    [Theory]
    [InlineData(null, 9)]
    [InlineData(0.0, 9)]
    [InlineData(0.01, 9)]
    [InlineData(0.5, 10)]
    [InlineData(1.0, 12)]
    public async Task Resumes_WithAnotherTryForWhatLackedTime(double? written, int done)
    {
        Folder.Write("crawl.warc.gz", WarcFile.Join(Enumerable.Range(0, 12).Select(number => WarcFile.Gzip(WarcFile.Response(FormattableString.Invariant($"http://example.com/{number}"))))));
        await RunAsync("parse", "crawl.warc.gz", "--out", "whole.ndjson");
        var whole = await File.ReadAllTextAsync(Folder.PathOf("whole.ndjson"), Stop);
        var lines = whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var late = lines.Select((line, i) => i is 0 or 7 or 11 ? OutOfTime(line) : line);
        Folder.Write("out.ndjson", string.Concat(late.Select(line => line + "\n")));
        if (written is { } share)
        {
            // Interrupted while it was written again.
            File.Move(Folder.PathOf("out.ndjson"), Folder.PathOf("out.ndjson.before"));
            Folder.Write("out.ndjson", whole[..(int)(share * whole.Length)]);
        }

        var run = await RunAsync("parse", "crawl.warc.gz", "--out", "out.ndjson", "--resume");

        Assert.Equal(FormattableString.Invariant($"lede: {12 - done} articles, 0 problems, {done} done before\n"), run.Error);
        Assert.Equal(whole, await File.ReadAllTextAsync(Folder.PathOf("out.ndjson"), Stop));
        Assert.False(File.Exists(Folder.PathOf("out.ndjson.before")));
    }

    [Fact]
    public async Task Refuses_ToBeginWhereAnOutputIsWrittenAgain()
    {
        Folder.Write("a.txt", Copy);
        Folder.Write("out.ndjson.before", "");

        var run = await RunAsync("parse", "a.txt", "--out", "out.ndjson");

        Assert.Equal(ExitCode.Output, run.ExitCode);
        Assert.Contains("'out.ndjson.before' is of a run that was interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.PathOf("out.ndjson")));
    }

    [Theory]
    [InlineData("ndjson", "out.ndjson")]
    [InlineData("markdown", "out")]
    public async Task Resumes_AfterKills_AsIfThereHadBeenNone(string format, string output)
    {
        var members = Enumerable.Range(0, 60).Select(number => WarcFile.Gzip(WarcFile.Response(FormattableString.Invariant($"http://example.com/{number}"))));
        var archive = WarcFile.Join(members);
        await CommandRun.LedeAsync(["parse", "-", "-q", "--format", format, "--out", "whole"], archive, Folder.Root);
        string[] words = ["parse", "-", "-q", "--format", format, "--out", output, "--resume"];
        var killed = 0;
        foreach (var share in new[] { 0.2, 0.45, 0.7, 0.95 })
            killed = await KilledAsync(words, archive[..(int)(share * archive.Length)], (output, killed));

        var run = await CommandRun.LedeAsync(words, archive, Folder.Root);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(Contents("whole"), Contents(output));
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

    // Gives a run a part of its input, and kills it once it has written something of that and waits for more. How much it has then written is anybody's guess.
    private async Task<int> KilledAsync(string[] words, byte[] part, (string Path, int Length) output)
    {
        using var process = CommandRun.Start(words, Folder.Root);
        await process.StandardInput.BaseStream.WriteAsync(part, Stop);
        await process.StandardInput.BaseStream.FlushAsync(Stop);
        int length;
        while ((length = Contents(output.Path).Sum(file => file.Bytes.Length)) <= output.Length)
            await Task.Delay(5, Stop);
        process.Kill();
        await process.WaitForExitAsync(Stop);
        return length;
    }

    // A file of its own or those below a folder; without what a run that was killed had not finished.
    private IReadOnlyList<(string Name, string Bytes)> Contents(string path)
    {
        if (File.Exists(Folder.PathOf(path)))
            return [("", Convert.ToHexString(Read(Folder.PathOf(path))))];
        return !Directory.Exists(Folder.PathOf(path)) ? []
            : [.. Folder.Files(path).Where(name => !name.EndsWith(".part", StringComparison.Ordinal)).Select(name => (name[path.Length..], Convert.ToHexString(Read(Folder.PathOf(name)))))];
    }

    private static byte[] Read(string path)
    {
        // Its writer may have it open.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }

    private static string OutOfTime(string line)
    {
        using var answer = new PooledBuffer();
        JsonLine.Write(new Parsed(Json(line).GetProperty("id").GetString()!, null, new Problem(ProblemType.OutOfTime, "The limit is 10,000 ms.")), answer);
        return Encoding.UTF8.GetString(answer.Written).TrimEnd('\n');
    }
}
