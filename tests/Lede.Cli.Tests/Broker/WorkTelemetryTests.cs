using Lede.Service.Tests.Metering;

namespace Lede.Cli.Tests.Broker;

/// <summary>Progress and lag, for those who watch workers.</summary>
public sealed class WorkTelemetryTests(NatsFixture nats) : QueueTest(nats)
{
    [Fact]
    public async Task Answers_ProgressAndLag()
    {
        var address = await WorkAsync();
        await RunAsync(["submit", .. Pages(3)]);
        await RunAsync("results", "--wait");
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address), Stop);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split('\n');

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("lede_worker_jobs_total{end=\"article\"} 3", lines);
        Assert.Contains("lede_worker_job_duration_seconds_count{end=\"article\"} 3", lines);
        foreach (var name in new[] { "lede_worker_jobs_held", "lede_queue_jobs_waiting", "lede_queue_jobs_held", "lede_queue_dead_letters", "lede_queue_outcomes" })
            Assert.Single(lines, line => line.StartsWith(name + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_AnAddressThatIsTaken()
    {
        var address = await WorkAsync();

        var second = await RunAsync("work", "--metrics", new Uri(address).GetLeftPart(UriPartial.Authority));

        Assert.Equal(ExitCode.Usage, second.ExitCode);
        Assert.Contains("address already in use", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_ToACollector()
    {
        await using var collector = await OtlpCollector.StartAsync(Stop);
        var worker = Start("work", "--otlp", collector.Address);
        await RunAsync(["submit", .. Pages(1)]);
        await RunAsync("results", "--wait");

        worker.Terminate();
        await worker.EndAsync(Stop);

        Assert.Equal((ExitCode.Done, "/v1/metrics"), (worker.ExitCode, Assert.Single(collector.Paths)));
    }

    private async Task<string> WorkAsync()
    {
        const string Start = "lede: metrics at ";
        var said = new TaskCompletionSource<string>();
        base.Start(["work", "--metrics", "http://127.0.0.1:0"], (_, line) =>
        {
            if (line.StartsWith(Start, StringComparison.Ordinal))
                said.TrySetResult(line);
        });
        var line = await said.Task.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        return line[Start.Length..];
    }
}
