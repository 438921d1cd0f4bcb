namespace Lede.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Prints_TheVersionArticlesCarry()
    {
        var run = await CommandRun.LedeAsync("--version");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal($"lede {ParserVersion.Current.Version}\n", run.Output);
    }

    [Fact]
    public async Task Refuses_UnknownVerbs()
    {
        var run = await CommandRun.LedeAsync("prase");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'prase'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesEveryVerb()
    {
        var run = await CommandRun.LedeAsync("--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("serve", run.Output, StringComparison.Ordinal);
    }
}
