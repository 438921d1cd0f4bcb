using System.Text.RegularExpressions;

namespace Lede.Cli.Tests;

public sealed partial class CommandLineTests
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
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("parse")]
    [InlineData("serve")]
    [InlineData("submit")]
    [InlineData("work")]
    [InlineData("results")]
    [InlineData("dlq")]
    [InlineData("dlq", "list")]
    [InlineData("dlq", "replay")]
    [InlineData("status")]
    [InlineData("completion")]
    public async Task Help_TeachesByExamplesThatAreRight(params string[] verb)
    {
        var run = await CommandRun.LedeAsync([.. verb, "--help"]);
        var examples = Commands().Matches(run.Output.Split("\nExamples:\n")[1]).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(examples);
        foreach (var example in examples)
            Assert.True(CommandLine.Parse(example.Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Errors.Count == 0, example);
    }

    [Fact]
    public async Task Help_NamesEveryVerb()
    {
        var run = await CommandRun.LedeAsync("--help");

        foreach (var verb in CommandLine.Parse([]).RootCommandResult.Command.Subcommands)
            Assert.Matches($"(?m)^  {verb.Name} .*[.]$", run.Output);
    }

    // Up to where the shell's own words begin.
    [GeneratedRegex("^ *(?:source <\\()?lede ([^|<>#)\n]*)", RegexOptions.Multiline, 1000)]
    private static partial Regex Commands();
}
