using Lede.Service.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lede.Service.Tests.Access;

public sealed class ProxiesTests
{
    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.300")]
    public void Refuses_WhatIsNoAddress(string text) => Assert.Null(Proxies.Read([text]));

    [Fact]
    public Task Believes_NobodyByDefault() => SeesAsync("127.0.0.1", "203.0.113.9");

    [Fact]
    public Task Believes_TheProxiesNamed() => SeesAsync("203.0.113.9", "203.0.113.9", "--Lede:Proxies=127.0.0.0/8");

    [Fact]
    public Task Believes_NoOtherProxy() => SeesAsync("127.0.0.1", "203.0.113.9", "--Lede:Proxies=192.0.2.0/24,2001:db8::1");

    // The last hop is a proxy of ours, the one before it is who asked, what stands before that anybody may have written.
    [Fact]
    public Task Passes_OverWhatAClientWroteItself() => SeesAsync("203.0.113.9", "198.51.100.7, 203.0.113.9, 192.0.2.1", "--Lede:Proxies=127.0.0.1,192.0.2.1");

    private static async Task SeesAsync(string expected, string forwarded, params string[] options)
    {
        await using var service = await RunningService.StartAsync(options);
        service.App.MapGet("/who", (RequestDelegate)(context => context.Response.WriteAsync(context.Connection.RemoteIpAddress!.MapToIPv4().ToString())));

        using var answer = await service.GetAsync("/who", ("X-Forwarded-For", forwarded));

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
