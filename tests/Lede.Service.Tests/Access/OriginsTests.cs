using Lede.Service.Access;

namespace Lede.Service.Tests.Access;

public sealed class OriginsTests
{
    private const string Page = "https://example.org";

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/a")]
    [InlineData("https://ann@example.org")]
    [InlineData("example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("null")]
    public void Refuses_WhatIsNoOrigin(string text) => Assert.Null(Origins.Read([text]));

    [Theory]
    [InlineData("*", "https://example.com")]
    public void Refuses_AnyBesideOthers(params string[] all) => Assert.Null(Origins.Read(all));

    [Fact]
    public async Task Allows_NoneByDefault()
    {
        await using var service = await RunningService.StartAsync();
        using var get = await service.GetAsync("/article", ("Origin", Page));
        using var asked = await service.SendAsync(HttpMethod.Options, "/article", ("Origin", Page), ("Access-Control-Request-Method", "POST"));

        Assert.Equal(200, (int)get.StatusCode);
        Assert.Equal(405, (int)asked.StatusCode);
        Assert.DoesNotContain(get.Headers.Concat(asked.Headers), header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Allows_TheOriginsNamed()
    {
        await using var service = await RunningService.StartAsync("--Lede:Origins=https://example.com," + Page, "--Lede:ApiKeys=0123456789abcdef");
        using var asked = await service.SendAsync(HttpMethod.Options, "/article", ("Origin", Page), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "x-api-key"));
        using var get = await service.GetAsync("/article", ("Origin", Page), ("X-Api-Key", "0123456789abcdef"));
        using var refused = await service.GetAsync("/article", ("Origin", Page));
        using var other = await service.GetAsync("/article", ("Origin", "https://example.net"), ("X-Api-Key", "0123456789abcdef"));

        Assert.Equal(204, (int)asked.StatusCode);
        Assert.Equal(Page, asked.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("x-api-key", asked.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal(Page, get.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Origin", get.Headers.Vary);
        Assert.Contains("Accept", get.Headers.Vary);
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal(Page, refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
