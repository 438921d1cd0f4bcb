using System.Net;
using System.Text.Json;
using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>What other servers do wrong, and what is said of it.</summary>
public sealed class FailedFetchTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Theory]
    [InlineData("", "truncated")] // closed without a word
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n", "http")]
    [InlineData("HTTP/1.1 abc\r\n\r\n", "http")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty", "truncated")]
    [InlineData(Ok + "Content-Length: 5000\r\n\r\n<p>secret", "truncated")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>se", "truncated")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nsecret", "http")]
    [InlineData(Ok + "Content-Encoding: gzip\r\n\r\nsecret, and no gzip at all", "coding")]
    [InlineData(Ok + "Content-Encoding: br\r\n\r\nsecret, and no Brotli at all", "coding")]
    [InlineData(Ok + "Content-Encoding: deflate\r\n\r\nsecret, and no deflate at all", "coding")]
    [InlineData(Ok + "Content-Encoding: secret\r\n\r\n<p>secret", "coding")]
    [InlineData(Ok + "Content-Encoding: gzip, gzip, gzip\r\n\r\nsecret", "coding")]
    [InlineData("HTTP/1.1 302 Found\r\n\r\nsecret", "redirects")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation:\r\n\r\nsecret", "redirects")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /secret\r\n\r\nsecret", "redirects")] // to the same answer
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n", "status")] // nobody asked whether it has changed
    [InlineData("HTTP/1.1 206 Partial Content\r\nContent-Type: text/html\r\n\r\n<p>secret", "status")]
    public async Task Says_WhatWentWrong(string sent, string reason)
    {
        await using var source = RawSource.Sends(sent);

        var problem = await ProblemAsync(source.Address, HttpStatusCode.BadGateway, "fetch-failed");

        Assert.Equal(reason, problem.GetProperty("reason").GetString());
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Says_WhichStatusCame(int status)
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Status(status));

        var problem = await ProblemAsync(source.Address, HttpStatusCode.BadGateway, "fetch-failed");

        Assert.Equal(status, problem.GetProperty("upstreamStatus").GetInt32());
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_LargeHeaders()
    {
        await using var source = RawSource.Drips("HTTP/1.1 200 OK\r\n", $"X-Fill: {new string('a', 10_000)}\r\n");

        var problem = await ProblemAsync(source.Address, HttpStatusCode.BadGateway, "fetch-failed");

        Assert.Equal("http", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Says_ThatNobodyListens()
    {
        Uri address;
        await using (var source = RawSource.Sends(""))
            address = source.Address;

        var problem = await ProblemAsync(address, HttpStatusCode.BadGateway, "fetch-failed");

        Assert.Equal("connect", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Says_ThatANameDoesNotResolve()
    {
        var problem = await ProblemAsync(new Uri("http://nothing.invalid/"), HttpStatusCode.BadGateway, "fetch-failed");

        Assert.Equal("dns", problem.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("", "")] // accepts, and says nothing
    [InlineData("HTTP/1.1 200 OK\r\n", "X: y\r\n")] // headers without end
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData(Ok + "\r\n<p>", "a")] // a body that drips
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")]
    [InlineData(Ok + "Content-Length: 1000000\r\n\r\n", "a")]
    public async Task Ends_AtTheDeadline(string start, string drop)
    {
        await using var source = RawSource.Drips(start, drop);

        var problem = await ProblemAsync(source.Address, HttpStatusCode.GatewayTimeout, "fetch-timeout", "--Lede:Limits:FetchTime=300");

        Assert.Equal("FetchTime", problem.GetProperty("limit").GetString());
        Assert.Equal(300, problem.GetProperty("allowed").GetInt32());
    }

    [Fact]
    public async Task Ends_AllRedirectsAtOneDeadline()
    {
        await using var source = await SourceServer.StartAsync(async context =>
        {
            await Task.Delay(150, context.RequestAborted);
            context.Response.Redirect(context.Request.Path + "a");
        });

        await ProblemAsync(source.Address, HttpStatusCode.GatewayTimeout, "fetch-timeout", "--Lede:Limits:FetchTime=400");

        Assert.InRange(source.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task Ends_LookUpsAtTheDeadline()
    {
        await using var service = await RunningService.StartAsync(
            new FetchNetwork { Resolve = async (_, stop) => { await Task.Delay(Timeout.Infinite, stop); return []; } }, "--Lede:Fetch=true", "--Lede:Limits:FetchTime=200");

        using var answer = await service.GetAsync(FetchingService.Path("http://slow.example/"));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.GatewayTimeout, "fetch-timeout");
    }

    [Theory]
    [InlineData("image/png", "'image/png'")]
    [InlineData("application/pdf", "'application/pdf'")]
    [InlineData("application/json; charset=utf-8", "'application/json'")]
    [InlineData("video/mp4", "'video/mp4'")]
    [InlineData("text/css", "'text/css'")]
    [InlineData("", "without a media type")]
    [InlineData("nonsense", "without a media type")]
    public async Task Refuses_OtherMediaTypes(string type, string detail)
    {
        await using var source = RawSource.Drips($"HTTP/1.1 200 OK\r\n{(type.Length > 0 ? $"Content-Type: {type}\r\n" : "")}\r\n", "secret"); // and reads no body

        var problem = await ProblemAsync(source.Address, HttpStatusCode.UnsupportedMediaType, "fetched-media-type");

        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("text/plain", problem.GetProperty("accepted")[0].GetString());
    }

    [Fact]
    public async Task Says_ThatThePageIsNoArticle()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", "<title>Just a moment…</title><p>Checking your browser before accessing the site.</p>"));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "no-article");
        Assert.Equal(source.Address.AbsoluteUri, Assert.Single(answer.Headers.GetValues("Fetched-Url")));
        Assert.Null(answer.Headers.ETag);
    }

    private static async Task<JsonElement> ProblemAsync(Uri address, HttpStatusCode status, string type, params string[] options)
    {
        await using var service = await FetchingService.StartAsync(address, options);
        using var answer = await service.GetAsync(FetchingService.Path(address.AbsoluteUri));
        return await FetchingService.AssertProblemAsync(answer, status, type);
    }
}
