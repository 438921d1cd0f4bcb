using System.Diagnostics;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests;

/// <summary><c>lede parse</c>: pipes, signals, terminals.</summary>
public sealed class ParseStreamTests : ParseTests
{
    [Fact]
    public async Task Filters_LineByLineWithoutWaitingForMore()
    {
        using var process = CommandRun.Start(["parse", "--filter"]);
        for (var number = 0; number < 3; number++)
        {
            await process.StandardInput.WriteLineAsync(FormattableString.Invariant($$"""{"id":{{number}},"text":"The sun shone."}"""));
            await process.StandardInput.FlushAsync(Stop);
            Assert.StartsWith(FormattableString.Invariant($$"""{"id":{{number}},"article":{"""), await process.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        }

        await process.StandardInput.WriteLineAsync("nonsense");
        process.StandardInput.Close();
        Assert.Contains("/problems/bad-line", await process.StandardOutput.ReadToEndAsync(Stop), StringComparison.Ordinal);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(ExitCode.Problems, process.ExitCode);
    }

    [Theory]
    [InlineData("-INT", ExitCode.Interrupted)]
    [InlineData("-TERM", ExitCode.Terminated)]
    public async Task Stops_AfterAWholeLineWhenToldTo(string signal, int exitCode)
    {
        using var process = CommandRun.Start(["parse", "-"]);
        var record = WarcFile.Response("http://example.com/");
        for (var i = 0; i < 3; i++)
            await process.StandardInput.BaseStream.WriteAsync(record, Stop);
        await process.StandardInput.BaseStream.FlushAsync(Stop);
        // Once a line has come the program is at work, and waits for the rest of its input.
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(Stop));

        using var kill = Process.Start("kill", [signal, FormattableString.Invariant($"{process.Id}")]);
        var rest = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.True(rest.Length == 0 || rest.EndsWith('\n'));
    }

    [Fact]
    public async Task Ends_QuietlyWhenNobodyReads()
    {
        Folder.Write("crawl.warc", WarcFile.Join(Enumerable.Repeat(WarcFile.Response("http://example.com/"), 200)));

        var run = await ShellAsync("$LEDE parse crawl.warc | head -n 1 | cut -c 1-25; echo ${PIPESTATUS[0]}");

        Assert.Equal("{\"id\":\"crawl.warc#0\",\"art\n141\n", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Says_ThatTheDiskIsFull()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, which Linux has");
        Folder.Write("a.txt", Copy);

        var run = await ShellAsync("$LEDE parse a.txt > /dev/full; echo $?");

        Assert.Equal(("3\n", "lede: standard output cannot be written: No space left on device"), (run.Output, run.Error.TrimEnd('\n').Split(" : ")[0]));
    }

    [Fact]
    public async Task Shares_AFileWithOtherPrograms()
    {
        Folder.Write("a.txt", Copy);

        await ShellAsync("( $LEDE parse -q a.txt; echo between; $LEDE parse -q a.txt ) > out.ndjson");

        var lines = await File.ReadAllLinesAsync(Folder.PathOf("out.ndjson"), Stop);
        Assert.Equal(3, lines.Length);
        Assert.Equal(("between", lines[0]), (lines[1], lines[2]));
    }

    [Fact]
    public async Task Draws_ItsBarOnATerminalOnly()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs script of util-linux");
        Folder.Write("crawl.warc", WarcFile.Join(Enumerable.Repeat(WarcFile.Response("http://example.com/"), 300)));

        var seen = await ShellAsync("script -qec \"$LEDE parse crawl.warc > out.ndjson\" /dev/null");
        var unseen = await RunAsync("parse", "crawl.warc");

        Assert.Contains("\u001b[", seen.Output, StringComparison.Ordinal);
        Assert.Contains("lede: 300 articles, 0 problems", seen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", unseen.Output + unseen.Error, StringComparison.Ordinal);
        Assert.Equal(unseen.Output, await File.ReadAllTextAsync(Folder.PathOf("out.ndjson"), Stop));
    }
}
