using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Lede.Service.Hosting;
using Lede.Service.Metering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Metering;

/// <summary>One id leads from what a client was told to the log and to the spans.</summary>
public sealed class TraceTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parse_IsASpanBeneathTheRequestOfTheCaller()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/article") { Content = new StringContent("Hello world.", Encoding.UTF8, "text/plain") };
        request.Headers.Add("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");
        using var answer = await service.Client.SendAsync(request, Stop);
        await service.App.StopAsync(Stop);

        var parse = Assert.Single(spans, span => span.OperationName == "parse");
        var asked = Assert.Single(spans, span => span.SpanId == parse.ParentSpanId);
        Assert.Equal("Microsoft.AspNetCore", asked.Source.Name);
        Assert.Equal("ok", parse.GetTagItem("lede.status"));
        Assert.Equal(12, parse.GetTagItem("lede.source.size"));
    }

    [Fact]
    public async Task Problem_ShowsTheTraceIdOfTheLogAndOfTheSpan()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        using var lines = new LogLines();
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0"]);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        app.MapGet("/broken", (RequestDelegate)(_ => throw new InvalidOperationException("A secret of the house.")));
        await app.StartAsync(Stop);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");
        using var answer = await client.GetAsync(new Uri("/broken", UriKind.Relative), Stop);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        await app.StopAsync(Stop);

        Assert.Equal(TraceId, problem.RootElement.GetProperty("traceId").GetString());
        Assert.Single(spans);
        foreach (var category in new[] { "Lede.Failures", "Lede.Requests" })
            Assert.Equal(TraceId, Assert.Single(lines.All, line => line.Category == category).Values["TraceId"]);
        Assert.IsType<InvalidOperationException>(lines.All.Single(line => line.Category == "Lede.Failures").Error);
    }

    // Other tests in this process trace too; only the trace begun here counts.
    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ServiceTraces.Name or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId.ToHexString() == TraceId)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
