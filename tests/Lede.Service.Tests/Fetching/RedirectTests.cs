using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Lede.Service.Tests.Fetching;

/// <summary>Redirects: followed by hand, counted, and the last address is the article's.</summary>
public sealed class RedirectTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301, "/page")]
    [InlineData(302, "page")]
    [InlineData(303, "//HOST/page")]
    [InlineData(307, "http://HOST/page#part")]
    [InlineData(308, "?page")]
    public async Task Follows_EveryKind(int status, string location)
    {
        await using var source = await SourceServer.StartAsync(context =>
        {
            if (context.Request.Path == "/page" || context.Request.QueryString.HasValue)
                return SourceServer.Gives("text/html", SourceServer.Page)(context);
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location.Replace("HOST", context.Request.Host.Value, StringComparison.Ordinal);
            context.Response.Headers.SetCookie = "a=b; Path=/";
            return Task.CompletedTask;
        });
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source));
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        var final = source.Address.AbsoluteUri + (location == "?page" ? "?page" : "page");
        Assert.Equal(final, json.GetProperty("url").GetString());
        Assert.Equal(final, json.GetProperty("fetched").GetProperty("url").GetString());
        Assert.All(source.Requests, request => Assert.Equal("GET", request.Method));
        Assert.All(source.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Theory]
    [InlineData(5, 5, HttpStatusCode.OK)]
    [InlineData(6, 5, HttpStatusCode.BadGateway)]
    [InlineData(1, 0, HttpStatusCode.BadGateway)]
    [InlineData(0, 0, HttpStatusCode.OK)]
    public async Task Follows_SoManyAndNoMore(int redirects, int allowed, HttpStatusCode status)
    {
        await using var source = await SourceServer.StartAsync(context =>
        {
            var left = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
            if (left == 0)
                return SourceServer.Gives("text/html", SourceServer.Page)(context);
            context.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"/{left - 1}"));
            return Task.CompletedTask;
        });
        await using var service = await FetchingService.StartAsync(source.Address, string.Create(CultureInfo.InvariantCulture, $"--Lede:Limits:MaxRedirects={allowed}"));

        using var answer = await service.GetAsync(FetchingService.Path(source, string.Create(CultureInfo.InvariantCulture, $"/{redirects}")));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Math.Min(redirects, allowed) + 1, source.Requests.Count);
        if (status != HttpStatusCode.OK)
            Assert.Equal("redirects", (await FetchingService.AssertProblemAsync(answer, status, "fetch-failed")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Ends_Loops()
    {
        await using var source = await SourceServer.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/a");
            return Task.CompletedTask;
        });
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source, "/a"));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed");
        Assert.Equal(6, source.Requests.Count);
    }

    [Fact]
    public async Task Tells_TheSourceNothingOfTheClient()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await FetchingService.StartAsync(source.Address, "--Lede:ApiKeys=0123456789abcdef");

        using var answer = await service.GetAsync(
            FetchingService.Path(source),
            ("X-Api-Key", "0123456789abcdef"),
            ("Cookie", "a=b"),
            ("Referer", "http://secret.example/"),
            ("User-Agent", "secret"),
            ("X-Forwarded-For", "8.8.8.8"),
            ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            ("If-None-Match", "\"secret\""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var headers = Assert.Single(source.Requests).Headers;
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], headers.Keys.Order());
        Assert.StartsWith("Lede/", headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("text/html, application/xhtml+xml, text/plain;q=0.5", headers["Accept"]);
    }
}
