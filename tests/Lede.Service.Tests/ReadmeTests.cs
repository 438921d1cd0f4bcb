using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Lede.Service.Articles;
using Lede.Service.Hosting;
using Lede.Service.Problems;
using Lede.Service.Representations;

namespace Lede.Service.Tests;

/// <summary>The README's commands and samples, run; its tables, compared with the tables the service runs on.</summary>
public sealed partial class ReadmeTests(KestrelService service) : IClassFixture<KestrelService>
{
    private static readonly string FilePath = Path.Combine(Checkout.Root, "README.md");

    private static readonly string Text = File.ReadAllText(FilePath);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Samples_AnswerAsPrinted()
    {
        var received = Text;
        foreach (Match sample in Samples().Matches(Text))
        {
            var command = sample.Groups["command"].Value;
            var answer = await RunAsync("bash", ["-c", command.Replace(LedeApp.DefaultAddress, service.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)]);
            received = received.Replace(sample.Value, $"```sh\n{command}\n```\n\n```{sample.Groups["form"].Value}\n{answer.TrimEnd('\n')}\n```", StringComparison.Ordinal);
        }

        var path = Path.Combine(AppContext.BaseDirectory, "README.received.md");
        await File.WriteAllTextAsync(path, received, Stop);
        Assert.True(received == Text, $"A sample answers otherwise than the README prints. If the change is meant: cp {path} {FilePath}");
        Assert.Equal(6, Samples().Count(Text));
    }

    [Fact]
    public async Task RunCommand_StartsTheService()
    {
        var command = Commands().Matches(Text).Select(match => match.Groups[1].Value).First();
        Assert.StartsWith("dotnet run --project ", command, StringComparison.Ordinal);
        Assert.Contains($"<{LedeApp.DefaultAddress}>", Text, StringComparison.Ordinal);

        // As printed, but for the port, which may be taken, and for building, which the tests' own build has done.
        var configuration = AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        var start = new ProcessStartInfo("bash", ["-c", $"exec {command} --no-build -c {configuration} -- --urls http://127.0.0.1:0"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(Stop);
            while (line is not null && !line.Contains("Now listening on", StringComparison.Ordinal));

            Assert.NotNull(line);
            using var client = new HttpClient();
            var article = await client.GetStringAsync(new Uri(Address().Match(line).Value + "/article"), Stop);
            Assert.Contains("\"status\":\"ok\"", article, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task TestCommand_IsWhatCiRuns()
    {
        Assert.Contains("dotnet test", Commands().Matches(Text).Select(match => match.Groups[1].Value));
        var ci = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, ".ci", "run"), Stop);
        Assert.Contains("\ndotnet test ", ci, StringComparison.Ordinal);
        Assert.Contains(Commands().Matches(Text).Select(match => match.Groups[1].Value).Single(command => command.StartsWith("dotnet publish ", StringComparison.Ordinal)), ci, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_EveryProblem()
    {
        foreach (var type in ProblemType.All)
            Assert.Contains(FormattableString.Invariant($"| `{type.Type}` | {type.Status} | "), Text, StringComparison.Ordinal);
        Assert.Equal(ProblemType.All.Count, ProblemRows().Count(Text));
    }

    [Fact]
    public void Lists_EveryForm()
    {
        foreach (var format in ArticleFormat.All)
            Assert.Contains($"| `{format.Name}` | `{format.MediaType}` | ", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_EveryMediaTypeRead() =>
        Assert.Contains($"| `POST /article` | the posted article: {string.Join(", ", PostedMediaTypes.All.Select(type => $"`{type}`")).Replace("`text/plain`", "`text/plain` (wire copy)", StringComparison.Ordinal)}; ", Text, StringComparison.Ordinal);

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return output;
    }

    [GeneratedRegex("```sh\n(?<command>curl [^\n]*)\n```\n\n```(?<form>[a-z]+)\n(?<answer>[^`]*)```", RegexOptions.None, 1000)]
    private static partial Regex Samples();

    [GeneratedRegex("```sh\n(dotnet [^\n]*)\n```", RegexOptions.None, 1000)]
    private static partial Regex Commands();

    [GeneratedRegex("^\\| `/problems/", RegexOptions.Multiline, 1000)]
    private static partial Regex ProblemRows();

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
