using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>The allow-list: what opens what.</summary>
public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("intranet", "intranet", 80, true)]
    [InlineData("intranet", "INTRANET", 8080, true)]
    [InlineData("intranet.", "intranet", 80, true)]
    [InlineData("intranet", "a.intranet", 80, false)]
    [InlineData("intranet", "intranet.example", 80, false)]
    [InlineData("intranet:8080", "intranet", 8080, true)]
    [InlineData("intranet:8080", "intranet", 80, false)]
    [InlineData("intranet:8080", "intranet", 808, false)]
    [InlineData("127.0.0.1", "127.0.0.1", 80, true)]
    [InlineData("127.0.0.1", "127.0.0.2", 80, false)]
    [InlineData("127.0.0.1:80", "127.0.0.1", 80, true)]
    [InlineData("[::1]", "::1", 80, true)]
    [InlineData("[0:0::1]:81", "::1", 81, true)]
    [InlineData("[::1]:81", "::1", 82, false)]
    [InlineData("bücher.example", "xn--bcher-kva.example", 80, true)]
    public void Opens_WhatItSays(string written, string host, int port, bool isOpen) =>
        Assert.Equal(isOpen, AllowedHosts.Read([written])!.Contains(host, port));

    [Theory]
    [InlineData("http://intranet")]
    [InlineData("intranet/")]
    [InlineData("intranet:0")]
    [InlineData("intranet:65536")]
    [InlineData("intranet:http")]
    [InlineData("intranet:")]
    [InlineData("user@intranet")]
    [InlineData("*.example")]
    [InlineData("10.0.0.0/8")]
    [InlineData("::1")]
    [InlineData("[::1")]
    public void Refuses_OtherForms(string written) => Assert.Null(AllowedHosts.Read(["fine.example", written]));

    [Fact]
    public void Shows_WhatItHolds() => Assert.Equal("[::1]:80,a.example", AllowedHosts.Read(["a.example", "[::1]:80"])!.ToString());
}
