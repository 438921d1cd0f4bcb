using System.Net;
using System.Text.Json;

namespace Lede.Service.Tests.Fetching;

/// <summary><c>GET /article?url=…</c> over real connections, to servers of the tests' own.</summary>
public sealed class FetchArticleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_TheArticleAtTheAddress()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html; charset=utf-8", SourceServer.Page));
        await using var service = await FetchingService.StartAsync(source);

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

    [Fact]
    public async Task Refuses_WhileFetchingIsOff()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await RunningService.StartAsync();

        using var answer = await service.GetAsync(FetchingService.Path(source));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "fetch-disabled");
        Assert.Empty(source.Requests);
    }

    [Fact]
    public async Task Refuses_AddressesThatAreNotPublic()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await RunningService.StartAsync("--Lede:Fetch=true");

        using var answer = await service.GetAsync(FetchingService.Path(source));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "address-refused");
        Assert.Empty(source.Requests);
    }

    [Fact]
    public async Task Says_WhichStatusCame()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Status(404));
        await using var service = await FetchingService.StartAsync(source);

        using var answer = await service.GetAsync(FetchingService.Path(source));

        var problem = await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed");
        Assert.Equal(404, problem.GetProperty("upstreamStatus").GetInt32());
        Assert.Equal("status", problem.GetProperty("reason").GetString());
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }
}
