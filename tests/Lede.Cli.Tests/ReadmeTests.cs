using System.Reflection;
using System.Text.RegularExpressions;
using Lede.Cli.Inputs;
using Lede.Cli.Outputs;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests;

/// <summary>The samples of the package's README, run; its tables, compared with what the program has.</summary>
public sealed partial class ReadmeTests : ParseTests
{
    private static readonly string FilePath = Path.Combine(Checkout.Root, "src", "Lede.Cli", "README.md");

    public static string Text { get; } = File.ReadAllText(FilePath);

    /// <summary>Runs the samples in a folder, one after the other.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">What runs for <c>lede</c>; <c>null</c> for the built program.</param>
    /// <returns>The README with what was answered.</returns>
    internal static async Task<string> ReceivedAsync(TestFolder folder, string? program = null)
    {
        folder.Write("pages/a.html", WarcFile.Page);
        folder.Write("pages/b.html", WarcFile.Page.Replace("Sun", "Rain", StringComparison.Ordinal));
        folder.Write("pages/empty.html", " ");
        byte[][] records = [WarcFile.Warcinfo(), .. Enumerable.Range(0, 3).Select(i => WarcFile.Response(FormattableString.Invariant($"https://example.com/{i}")))];
        folder.Write("crawl.warc.gz", WarcFile.Join(records.Select(record => WarcFile.Gzip(record))));
        var received = Text;
        foreach (Match sample in Samples().Matches(Text))
        {
            var command = sample.Groups["command"].Value;
            var run = await CommandRun.ShellAsync($"lede() {{ $LEDE \"$@\"; }}; {{ {command}; }} 2>&1", folder.Root, program);
            received = received.Replace(sample.Value, $"```sh\n{command}\n```\n\n```text\n{run.Output}```", StringComparison.Ordinal);
        }

        return received;
    }

    [Fact]
    public async Task Samples_AnswerAsPrinted()
    {
        var received = await ReceivedAsync(Folder);

        var path = Path.Combine(AppContext.BaseDirectory, "README.received.md");
        await File.WriteAllTextAsync(path, received, Stop);
        Assert.True(received == Text, $"A sample answers otherwise than the README prints. If the change is meant: cp {path} {FilePath}");
        Assert.Equal(8, Samples().Count(Text));
    }

    [Fact]
    public void Lists_EveryExitCode()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => FormattableString.Invariant($"| {field.GetValue(null)} | "));

        Assert.Equal(codes, CodeRows().Matches(Text).Select(row => row.Value));
    }

    [Fact]
    public void Lists_EveryProblemOfInputs() =>
        Assert.Equal(InputProblems.All.Select(type => $"| `{type.Type}` | "), ProblemRows().Matches(Text).Select(row => row.Value));

    [Fact]
    public void Lists_EveryFormat()
    {
        foreach (var format in OutputChoice.Formats)
            Assert.Matches($"\\| [^|]*`{format}`", Text);
    }

    [GeneratedRegex("```sh\n(?<command>[^`]*)\n```\n\n```text\n[^`]*```", RegexOptions.None, 1000)]
    private static partial Regex Samples();

    [GeneratedRegex("^\\| [0-9]+ \\| ", RegexOptions.Multiline, 1000)]
    private static partial Regex CodeRows();

    [GeneratedRegex("^\\| `/problems/[a-z-]+` \\| ", RegexOptions.Multiline, 1000)]
    private static partial Regex ProblemRows();
}
