using System.Text;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests;

/// <summary><c>lede parse</c>: files, folders, patterns and standard input.</summary>
public sealed class ParseInputTests : ParseTests
{
    [Fact]
    public async Task Answers_EachInputWithOneLineInOrder()
    {
        Folder.Write("in/b.html", WarcFile.Page);
        Folder.Write("in/a.txt", Copy);
        Folder.Write("in/sub/c.htm.gz", WarcFile.Gzip(Encoding.UTF8.GetBytes(WarcFile.Page)));
        Folder.Write("in/empty.txt", " \n");
        Folder.Write("in/picture.jpg", "not of use");

        var run = await RunAsync("parse", "in", "in/a.txt", "in/**/*.htm.gz");

        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Equal(["in/a.txt", "in/b.html", "in/empty.txt", "in/sub/c.htm.gz", "in/a.txt", "in/sub/c.htm.gz"], run.Lines.Select(Id));
        Assert.Equal("/problems/empty", Json(run.Lines[2]).GetProperty("problem").GetProperty("type").GetString());
        Assert.Equal("Sun over town", Json(run.Lines[1]).GetProperty("article").GetProperty("headline").GetString());
        Assert.Equal("lede: 5 articles, 1 problem (1 empty)\n", run.Error);
    }

    [Fact]
    public async Task Writes_WhatTheLibraryWrites()
    {
        Folder.Write("a.html", WarcFile.Page);
        var source = new ArticleSource(Encoding.UTF8.GetBytes(WarcFile.Page)) { MediaType = "text/html", Published = new DateOnly(2026, 9, 1) };
        var article = new ArticleParser().Parse(source, new ParserOptions { IncludeEvidence = true }, Stop).Article!;

        var run = await RunAsync("parse", "a.html", "--published", "2026-09-01", "--evidence");

        Assert.Equal($"{{\"id\":\"a.html\",\"article\":{Encoding.UTF8.GetString(Writing.ArticleJson.Write(article))}}}\n", run.Output);
    }

    [Theory]
    [InlineData("--no-annotate")]
    [InlineData("--annotate", "false")]
    public async Task Leaves_AnnotationsOut(params string[] words)
    {
        var run = await CommandRun.LedeAsync(["parse", .. words], Encoding.UTF8.GetBytes(Copy));

        Assert.Equal(0, Json(run.Lines[0]).GetProperty("article").GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task Reads_StandardInputOfAnyKind()
    {
        foreach (var input in new[] { Encoding.UTF8.GetBytes(WarcFile.Page), WarcFile.Gzip(Encoding.UTF8.GetBytes(WarcFile.Page)) })
        {
            var run = await CommandRun.LedeAsync(["parse", "-q"], input);

            Assert.Equal((ExitCode.Done, "-", ""), (run.ExitCode, Id(run.Lines[0]), run.Error));
            Assert.Equal("Sun over town", Json(run.Lines[0]).GetProperty("article").GetProperty("headline").GetString());
        }
    }

    [Fact]
    public async Task Reports_WhatCannotBeRead()
    {
        Folder.Write("a.txt", Copy);
        Folder.Write("cut.txt.gz", WarcFile.Gzip(Encoding.UTF8.GetBytes(Copy))[..^3]);

        var run = await RunAsync("parse", "nothing.html", "cut.txt.gz", "*.nothing", "a.txt");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(["nothing.html", "cut.txt.gz", "*.nothing", "a.txt"], run.Lines.Select(Id));
        Assert.Equal("lede: 1 article, 3 problems (3 unreadable)\n", run.Error);
    }

    [Theory]
    [InlineData("--resume", "--resume needs --out")]
    [InlineData("--format=parquet", "--format parquet needs --out")]
    [InlineData("--published=1.9.2026", "--published is '1.9.2026'")]
    [InlineData("--max-depth=15", "--max-depth must be a whole number from 16 to 4,096.")]
    [InlineData("--type=image/png", "image/png")]
    [InlineData("--fromat=html", "--fromat")]
    public async Task Refuses_WrongOptions(string word, string message)
    {
        var run = await RunAsync("parse", "a.txt", word);

        // Standard output may be a file of articles: nothing but articles goes there.
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applies_ItsLimits()
    {
        var run = await CommandRun.LedeAsync(["parse", "--max-bytes", "20"], Encoding.UTF8.GetBytes(Copy));

        Assert.Equal("/problems/too-large", Json(run.Lines[0]).GetProperty("problem").GetProperty("type").GetString());
    }
}
