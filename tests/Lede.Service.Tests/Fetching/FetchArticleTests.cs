using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Lede.Service.Admission;
using Lede.Service.Fetching;
using Lede.Service.Metering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Service.Tests.Fetching;

/// <summary><c>GET /article?url=…</c> over real connections, to servers of the tests' own.</summary>
public sealed class FetchArticleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_TheArticleAtTheAddress()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html; charset=utf-8", SourceServer.Page));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source, "/news/1?a=b#c"));
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Snow in Moscow", json.GetProperty("headline").GetString());
        Assert.Equal(new Uri(source.Address, "/news/1?a=b").AbsoluteUri, json.GetProperty("url").GetString());
        Assert.Equal(new Uri(source.Address, "/news/1?a=b").AbsoluteUri, json.GetProperty("fetched").GetProperty("url").GetString());
        Assert.Equal(200, json.GetProperty("fetched").GetProperty("status").GetInt32());
        Assert.Equal(json.GetProperty("fetched").GetProperty("at").GetString(), Assert.Single(answer.Headers.GetValues("Fetched-At")));
        Assert.Equal("200", Assert.Single(answer.Headers.GetValues("Fetched-Status")));
        Assert.Equal(new Uri(source.Address, "/more").AbsoluteUri, json.GetProperty("links")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("&format=markdown", null, "text/markdown", "# Snow in Moscow")]
    [InlineData("&format=text", null, "text/plain", "It snowed in Moscow on Sunday")]
    [InlineData("", "text/html", "text/html", "<h1")]
    [InlineData("", "application/ld+json;q=0.9, image/png", "application/ld+json", "\"NewsArticle\"")]
    [InlineData("&include=evidence", null, "application/json", "\"evidence\":{")]
    [InlineData("&annotate=false", null, "application/json", "\"quotes\":[]")]
    [InlineData("&published=2025-02-10", null, "application/json", "\"value\":\"2025-02-09\"")]
    public async Task Takes_WhatPostTakes(string query, string? accept, string contentType, string holds)
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source, "/", query), accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("Accept", Assert.Single(answer.Headers.Vary));
        Assert.Equal(source.Address.AbsoluteUri, Assert.Single(answer.Headers.GetValues("Fetched-Url")));
    }

    [Fact]
    public async Task Honours_TheSourcesCharset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var source = await SourceServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/plain; charset=\"windows-1251\"";
            await context.Response.Body.WriteAsync(Encoding.GetEncoding(1251).GetBytes("В воскресенье в Москве выпал снег."), context.RequestAborted);
        });
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source));

        Assert.Contains("выпал снег", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_ForTheAddressInAscii()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await RunningService.StartAsync(
            new FetchNetwork { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) }, "--Lede:Fetch=true", "--Lede:FetchAllow=bücher.example");

        using var answer = await service.GetAsync(FetchingService.Path(string.Create(CultureInfo.InvariantCulture, $"http://Bücher.example:{source.Address.Port}/häuser und?a=ß")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/häuser%20und?a=%C3%9F", Uri.UnescapeDataString(source.Requests[0].Path.Split('?')[0]).Replace(" ", "%20", StringComparison.Ordinal) + "?" + source.Requests[0].Path.Split('?')[1]);
        Assert.StartsWith("xn--bcher-kva.example:", source.Requests[0].Headers["Host"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url=", 400, "bad-parameter")]
    [InlineData("url=example.org", 400, "bad-parameter")]
    [InlineData("url=file:///etc/passwd", 400, "bad-parameter")]
    [InlineData("url=http://a.example/&url=http://b.example/", 400, "bad-parameter")]
    [InlineData("url=http://a.example/&published=today", 400, "bad-parameter")]
    [InlineData("url=http://a.example/&format=pdf", 400, "bad-parameter")]
    public async Task Refuses_WrongParameters(string query, int status, string type)
    {
        await using var service = await RunningService.StartAsync("--Lede:Fetch=true");

        using var answer = await service.GetAsync("/article?" + query);

        await FetchingService.AssertProblemAsync(answer, (HttpStatusCode)status, type);
    }

    [Fact]
    public async Task Refuses_FormsThatAreNone()
    {
        await using var service = await RunningService.StartAsync("--Lede:Fetch=true");

        using var answer = await service.GetAsync(FetchingService.Path("http://a.example/"), ("Accept", "image/png"));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    [Fact]
    public async Task Refuses_WhileFetchingIsOff()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await RunningService.StartAsync($"--Lede:FetchAllow={source.Address.Authority}");

        using var answer = await service.GetAsync(FetchingService.Path(source));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "fetch-disabled");
        Assert.Empty(source.Requests);
    }

    [Fact]
    public async Task Refuses_MoreThanAreAllowedAtOnce()
    {
        var (came, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var source = await SourceServer.StartAsync(async context =>
        {
            came.TrySetResult();
            await go.Task;
            await SourceServer.Gives("text/html", SourceServer.Page)(context);
        });
        await using var service = await FetchingService.StartAsync(source.Address, "--Lede:Limits:MaxFetches=1", "--Lede:Limits:MaxQueue=0");

        var first = service.GetAsync(FetchingService.Path(source));
        await came.Task.WaitAsync(Stop);
        using var second = await service.GetAsync(FetchingService.Path(source));
        go.SetResult();
        using var answered = await first;
        using var third = await service.GetAsync(FetchingService.Path(source));

        var problem = await FetchingService.AssertProblemAsync(second, HttpStatusCode.TooManyRequests, "busy");
        Assert.Equal("MaxFetches", problem.GetProperty("limit").GetString());
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Refuses_MoreThanMayBeHeld()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page.PadRight(200_000)));
        await using var service = await FetchingService.StartAsync(source.Address, "--Lede:Limits:MaxBytes=1000000", "--Lede:Limits:MaxBytesHeld=1000000");
        var budget = service.App.Services.GetRequiredService<ByteBudget>();

        using (var others = budget.Open())
        {
            Assert.True(others.TryGrowTo(900_000));
            using var full = await service.GetAsync(FetchingService.Path(source));
            Assert.Equal("MaxBytesHeld", (await FetchingService.AssertProblemAsync(full, HttpStatusCode.TooManyRequests, "busy")).GetProperty("limit").GetString());
        }

        using var answer = await service.GetAsync(FetchingService.Path(source));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public async Task Ends_WhenTheClientGoesAway()
    {
        var (came, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var source = await SourceServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => left.TrySetResult());
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<p>", context.RequestAborted);
            came.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var service = await FetchingService.StartAsync(source.Address, "--Lede:Limits:FetchTime=300000");
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var asked = service.Client.GetAsync(new Uri(FetchingService.Path(source), UriKind.Relative), client.Token);
        await came.Task.WaitAsync(Stop);
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await left.Task.WaitAsync(Stop); // long before the deadline
    }

    [Fact]
    public async Task Counts_FetchesByOutcome()
    {
        var outcomes = new List<object?>();
        await using var source = await SourceServer.StartAsync(context =>
            context.Request.Path == "/" ? SourceServer.Gives("text/html", SourceServer.Page)(context) : SourceServer.Status(404)(context));
        await using var service = await FetchingService.StartAsync(source.Address);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, itself) =>
        {
            if (instrument.Name == "lede.fetch.duration" && ReferenceEquals(instrument.Meter.Scope, service.App.Services.GetRequiredService<IMeterFactory>()))
                itself.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            lock (outcomes)
                outcomes.Add(tags[0].Value);
        });
        _ = service.App.Services.GetRequiredService<ServiceMetrics>();
        listener.Start();

        foreach (var path in new[] { FetchingService.Path(source), FetchingService.Path(source, "/gone"), FetchingService.Path("http://127.0.0.2/") })
            (await service.GetAsync(path)).Dispose();

        Assert.Equal(["ok", "status", "addressRefused"], outcomes);
    }
}
