using System.Text;

namespace Lede.Service.Tests.Metering;

public sealed class TelemetryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_AreOffByDefault()
    {
        await using var service = await RunningService.StartAsync();
        using var answer = await service.GetAsync("/metrics");

        Assert.Equal(404, (int)answer.StatusCode);
    }

    // Counts may be higher: the services of other tests in this process have meters of the same name.
    [Theory]
    [InlineData("lede_articles_total\\{status=\"ok\"\\} [1-9]")]
    [InlineData("lede_parse_duration_seconds_bucket\\{outcome=\"ok\",le=\"\\+Inf\"\\} [1-9]")]
    [InlineData("lede_parse_duration_seconds_sum\\{outcome=\"ok\"\\} 0\\.")]
    [InlineData("lede_source_size_bytes_count [1-9]")]
    [InlineData("lede_queue_duration_seconds_count [1-9]")]
    [InlineData("lede_queue_length [0-9]")]
    [InlineData("lede_slots_busy [0-9]")]
    [InlineData("lede_slots_limit [1-9]")]
    [InlineData("lede_bodies_size_bytes [0-9]")]
    [InlineData("lede_limits_total\\{limit=\"MaxNodes\"\\} [1-9]")]
    [InlineData("lede_articles_total\\{status=\"tooComplex\"\\} [1-9]")]
    [InlineData("lede_refusals_total\\{limit=\"MaxBytes\"\\} [1-9]")]
    [InlineData("http_server_request_duration_seconds_count\\{[^}\n]*http_response_status_code=\"200\"[^}\n]*\\} [1-9]")]
    public async Task Metrics_SayWhatWasDone(string line)
    {
        await using var service = await RunningService.StartAsync("--Lede:Metrics=true", "--Lede:Limits:MaxNodes=1000", "--Lede:Limits:MaxBytes=20000");
        await PostAsync(service);
        await PostAsync(service, "text/html", string.Concat(Enumerable.Repeat("<p>A", 2_000)), 422);
        await PostAsync(service, "text/plain", new string('x', 20_001), 413);
        using var answer = await service.GetAsync("/metrics");
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Matches("(?m)^" + line, text);
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            each => Assert.Matches("^(# (HELP|TYPE) [a-zA-Z0-9_]+ .+|[a-zA-Z_][a-zA-Z0-9_]*(\\{([a-zA-Z0-9_]+=\"[^\"]*\",?)+\\})? [-+0-9.eE]+)$", each));
    }

    [Fact]
    public async Task Otlp_SendsMetricsAndTraces()
    {
        await using var collector = await OtlpCollector.StartAsync(Stop);
        await using (var service = await RunningService.StartAsync($"--Lede:Otlp={collector.Address}/"))
            await PostAsync(service);

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths);
    }

    private static Task PostAsync(RunningService service) => PostAsync(service, "text/plain", "Hello world.", 200);

    private static async Task PostAsync(RunningService service, string mediaType, string text, int status)
    {
        using var body = new StringContent(text, Encoding.UTF8, mediaType);
        using var answer = await service.Client.PostAsync(new Uri("/article", UriKind.Relative), body, Stop);
        Assert.Equal(status, (int)answer.StatusCode);
    }
}
