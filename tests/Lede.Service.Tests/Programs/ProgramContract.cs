using System.Net;
using System.Text;
using System.Text.Json;

namespace Lede.Service.Tests.Programs;

/// <summary>What needs a process of its own, with options of its own: how it ends, and what its limits on time answer.</summary>
public abstract class ProgramContract(ProgramUnderTest program)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no/such/file.txt", "cannot be read: ")]
    [InlineData("/etc/passwd/file.txt", "cannot be read: ")] // a file where a folder should be
    [InlineData("/proc/self/mem", "cannot be read: ")] // opens, and fails when read, for root as well
    [InlineData("/usr", "cannot be read: ")] // a folder
    [InlineData("/dev/null", "cannot be parsed: ")]
    [InlineData("/bin/sh", "cannot be parsed: ")] // no text
    [InlineData("/etc/passwd", " are allowed.", "--Lede:Limits:MaxBytes=10")]
    public async Task Exits_WithOneClearLine(string article, string says, params string[] options)
    {
        using var process = program.Start(["--Lede:Article=" + article, .. options]);
        var error = await process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"lede: Lede:Article: '{article}' ", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", output);
    }

    [Fact]
    public async Task Exits_WhenTheAddressIsTaken()
    {
        await using var first = await RunningProgram.StartAsync(program);
        using var second = program.Start(["--urls", first.Address.ToString()]);
        var error = await second.StandardError.ReadToEndAsync(Stop);
        await second.WaitForExitAsync(Stop);

        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("lede: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Answers408_WhenTheBodyIsLate()
    {
        await using var running = await RunningProgram.StartAsync(program, "--Lede:Limits:BodyTime=300");

        var answer = await RawHttp.BeginAsync(
            running.Address, "\"allowed\":300", "POST /article HTTP/1.1", "Host: x", "Content-Type: text/plain", "Content-Length: 10", "", "Hello");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"/problems/request-timeout\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"limit\":\"BodyTime\",\"allowed\":300", answer, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Answers503_WhenParsingTakesTooLongAndHoldsNoSlotAfter()
    {
        await using var running = await RunningProgram.StartAsync(program, "--Lede:Limits:MaxTime=10", "--Lede:Limits:MaxParses=1", "--Lede:Metrics=true");
        using var client = new HttpClient();
        // Far more than can be read in ten milliseconds, on any machine.
        var copy = new StringBuilder().Insert(0, "The council said on Tuesday that the bridge would be closed for a year.\n\n", 150_000).ToString();
        using var body = new StringContent(copy, Encoding.UTF8, "text/plain");

        using var answer = await client.PostAsync(new Uri(running.Address, "/article"), body, Stop);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/problems/out-of-time", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal("MaxTime", problem.RootElement.GetProperty("limit").GetString());
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        string metrics;
        do
            metrics = await client.GetStringAsync(new Uri(running.Address, "/metrics"), TestContext.Current.CancellationToken);
        while (!metrics.Contains("\nlede_slots_busy 0\n", StringComparison.Ordinal));
        Assert.Contains("\nlede_slots_limit 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nlede_limits_total{limit=\"MaxTime\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nlede_articles_total{status=\"outOfTime\"} 1\n", metrics, StringComparison.Ordinal);
    }
}
