using System.Text.RegularExpressions;

namespace Lede.Cli.Tests;

public sealed partial class ServeVerbTests
{
    [Fact]
    public async Task Passes_TheServicesOptionsOn()
    {
        var run = await CommandRun.LedeAsync("serve", "--urls", "http://127.0.0.1:0", "--Lede:Limits:MaxDepth=15");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("lede: Lede:Limits:MaxDepth is '15'; it must be a whole number from 16 to 4,096 (levels).\n", run.Error);
    }

    [Fact]
    public async Task Serves_UntilToldToStop()
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = CommandRun.Start(["serve", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Information"]);
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync(stop);
        while (line is not null && !Address().IsMatch(line));
        Assert.NotNull(line);
        using var client = new HttpClient();

        var article = await client.GetStringAsync(new Uri(Address().Match(line).Value + "/article"), stop);

        Assert.Contains("\"status\":\"ok\"", article, StringComparison.Ordinal);
        using var signal = System.Diagnostics.Process.Start("kill", ["-TERM", FormattableString.Invariant($"{process.Id}")]);
        await process.WaitForExitAsync(stop);
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
