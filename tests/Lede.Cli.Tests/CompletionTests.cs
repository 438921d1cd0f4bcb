namespace Lede.Cli.Tests;

/// <summary>What <c>lede completion</c> prints makes a shell complete.</summary>
public sealed class CompletionTests : ParseTests
{
    // What bash does when Tab is pressed behind the last word; the program stands in the path as it would be installed.
    private const string Press = """
        mkdir bin && printf '#!/bin/bash\nexec %s "$@"' "$LEDE" > bin/lede && chmod +x bin/lede && PATH=$PWD/bin:$PATH
        source <(lede completion bash)
        tab() { COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lede; printf '%s ' "${COMPREPLY[@]}"; }

        """;

    [Theory]
    [InlineData("lede p", "parse")]
    [InlineData("lede parse --res", "--resume")]
    [InlineData("lede parse --format mark", "markdown")]
    [InlineData("lede dlq re", "replay")]
    public async Task Bash_Completes(string typed, string completed)
    {
        var run = await ShellAsync(Press + "tab " + typed);

        Assert.Equal((completed, ""), (run.Output.Trim(), run.Error));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Scripts_AreOfTheShellAskedFor(string shell)
    {
        var script = await RunAsync("completion", shell);

        Assert.Equal(ExitCode.Done, script.ExitCode);
        Assert.Contains("[suggest:", script.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await RunAsync("completion", "csh")).ExitCode);
    }
}
