using System.Net;
using Microsoft.AspNetCore.Http;

namespace Lede.Service.Tests.Fetching;

/// <summary>Repeats with <c>If-None-Match</c>: the source is asked whether the page has changed.</summary>
public sealed class ConditionalFetchTests
{
    private const string Date = "Sun, 09 Feb 2025 10:00:00 GMT";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"v1\"", null, "If-None-Match", "\"v1\"")]
    [InlineData("W/\"v1\"", Date, "If-None-Match", "W/\"v1\"")]
    [InlineData(null, Date, "If-Modified-Since", Date)]
    public async Task Asks_TheSource(string? tag, string? modified, string header, string value)
    {
        await using var source = await SourceServer.StartAsync(Versioned(tag, modified));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        using var second = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", $"\"other\", {first.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("304", Assert.Single(second.Headers.GetValues("Fetched-Status")));
        Assert.Equal("private, no-cache", Assert.Single(second.Headers.GetValues("Cache-Control")).Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
        Assert.False(source.Requests[0].Headers.ContainsKey(header));
        Assert.Equal(value, source.Requests[1].Headers[header]);
    }

    [Fact]
    public async Task Compares_ThePage_WhereTheSourceSaysNothing()
    {
        var page = SourceServer.Page;
        await using var source = await SourceServer.StartAsync(context => SourceServer.Gives("text/html", page)(context));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        using var same = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));
        page = page.Replace("Sunday", "Monday", StringComparison.Ordinal);
        using var changed = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Answers_AgainOnceThePageHasChanged()
    {
        var (tag, page) = ("\"v1\"", SourceServer.Page);
        await using var source = await SourceServer.StartAsync(context => Versioned(tag, null, page)(context));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        (tag, page) = ("\"v2\"", page.Replace("Sunday", "Monday", StringComparison.Ordinal));
        using var second = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));
        using var third = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", second.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Monday", await second.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Theory]
    [InlineData("&format=markdown")]
    [InlineData("&include=evidence")]
    [InlineData("&annotate=false")]
    [InlineData("&published=2025-02-10")]
    public async Task Tells_FormsApart(string other)
    {
        await using var source = await SourceServer.StartAsync(Versioned("\"v1\"", null));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        using var second = await service.GetAsync(FetchingService.Path(source, "/", other), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.False(source.Requests[1].Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task Keeps_AValidatorForTheAddressThatGaveIt()
    {
        var leads = "/a";
        await using var source = await SourceServer.StartAsync(context =>
        {
            if (context.Request.Path != "/")
                return Versioned("\"1\"", null, SourceServer.Page + context.Request.Path)(context); // two pages with the same tag
            context.Response.Redirect(leads);
            return Task.CompletedTask;
        });
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        using var second = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));
        leads = "/b";
        using var third = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal([false, false, false, true, false, false], source.Requests.Select(request => request.Headers.ContainsKey("If-None-Match")));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("W/\"AAAA\"")]
    [InlineData("W/\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeZm9v\"")]
    [InlineData("\"unclosed")]
    public async Task Ignores_TagsOfOthers(string tag)
    {
        await using var source = await SourceServer.StartAsync(Versioned("\"v1\"", null));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(Assert.Single(source.Requests).Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task Bounds_TheTag()
    {
        await using var source = await SourceServer.StartAsync(Versioned($"\"{new string('v', 5_000)}\"", null));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var first = await service.GetAsync(FetchingService.Path(source));
        using var second = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.InRange(first.Headers.ETag!.ToString().Length, 1, 400);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode); // by the page itself
    }

    [Fact]
    public async Task Takes_AnyTag()
    {
        await using var source = await SourceServer.StartAsync(Versioned("\"v1\"", null));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path(source), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_HeadLikeGet()
    {
        await using var source = await SourceServer.StartAsync(Versioned("\"v1\"", null));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var get = await service.GetAsync(FetchingService.Path(source));
        using var head = await service.SendAsync(HttpMethod.Head, FetchingService.Path(source));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
    }

    // Honours conditions as the standard asks.
    private static RequestDelegate Versioned(string? tag, string? modified, string? page = null) => context =>
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.LastModified = modified;
        var asked = context.Request.Headers;
        if ((tag is not null && asked.IfNoneMatch == tag) || (modified is not null && asked.IfNoneMatch.Count == 0 && asked.IfModifiedSince == modified))
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        return SourceServer.Gives("text/html", page ?? SourceServer.Page)(context);
    };
}
