using System.Net;
using System.Net.Sockets;
using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>Connections: what is resolved is checked, what is checked is connected to.</summary>
public sealed class GuardedConnectionTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public GuardedConnectionTests() => _server.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("0177.1")]
    public async Task Refuses_AddressesThatAreNotPublic(string host)
    {
        var refused = await Assert.ThrowsAsync<FetchException>(() => OpenAsync(AllowedHosts.None, host).AsTask());

        Assert.Equal(FetchFailureReason.AddressRefused, refused.Failure.Reason);
        Assert.False(_server.Pending());
    }

    [Theory]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("localhost.", "127.0.0.1")]
    [InlineData("rebound.example", "10.0.0.1")]
    [InlineData("metadata.example", "169.254.169.254")]
    [InlineData("half.example", "93.184.215.14", "127.0.0.1")]
    [InlineData("half.example", "2606:4700::1111", "::1")]
    [InlineData("mapped.example", "::ffff:10.0.0.1")]
    [InlineData("xn--bcher-kva.example", "192.168.1.1")]
    public async Task Refuses_NamesThatLeadThere(string host, params string[] addresses)
    {
        var refused = await Assert.ThrowsAsync<FetchException>(() => OpenAsync(AllowedHosts.None, host, addresses).AsTask());

        Assert.Equal(FetchFailureReason.AddressRefused, refused.Failure.Reason);
        Assert.False(_server.Pending());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("intranet", "127.0.0.1")]
    [InlineData("intranet.", "127.0.0.1")]
    [InlineData("intranet", "::1", "127.0.0.1")] // nobody listens at the first
    public async Task Opens_WhatIsAllowed(string host, params string[] addresses)
    {
        var allowed = AllowedHosts.Read([FormattableString.Invariant($"{host}:{Port}")])!;

        await using var stream = await OpenAsync(allowed, host, addresses);

        Assert.True(_server.Pending());
    }

    [Fact]
    public async Task Resolves_OnceAndConnectsToThat()
    {
        // Public when asked first, loopback ever after: what a rebinding name server says.
        var asked = 0;
        var network = new FetchNetwork
        {
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "127.0.0.1" : "127.0.0.2") }),
        };
        var allowed = AllowedHosts.Read(["rebound.example"])!;

        await using var stream = await new GuardedConnection(allowed, network).OpenAsync(new DnsEndPoint("rebound.example", Port), Stop);
        using var accepted = await _server.AcceptTcpClientAsync(Stop);

        Assert.Equal(1, asked);
        Assert.Equal(IPAddress.Loopback, ((IPEndPoint)accepted.Client.LocalEndPoint!).Address);
    }

    [Fact]
    public async Task Refuses_ANameThatHasChanged()
    {
        var asked = 0;
        var network = new FetchNetwork
        {
            Resolve = (_, _) => asked++ == 0 ? throw new SocketException((int)SocketError.TryAgain) : Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };
        var guard = new GuardedConnection(AllowedHosts.None, network);

        var first = await Assert.ThrowsAsync<FetchException>(() => guard.OpenAsync(new DnsEndPoint("rebound.example", Port), Stop).AsTask());
        var second = await Assert.ThrowsAsync<FetchException>(() => guard.OpenAsync(new DnsEndPoint("rebound.example", Port), Stop).AsTask());

        Assert.Equal(FetchFailureReason.Dns, first.Failure.Reason);
        Assert.Equal(FetchFailureReason.AddressRefused, second.Failure.Reason);
        Assert.False(_server.Pending());
    }

    [Fact]
    public async Task Fails_WhereNobodyListens()
    {
        var port = Port;
        _server.Stop();

        var failed = await Assert.ThrowsAsync<FetchException>(
            () => new GuardedConnection(AllowedHosts.Read(["127.0.0.1"])!, Network()).OpenAsync(new DnsEndPoint("127.0.0.1", port), Stop).AsTask());

        Assert.Equal(FetchFailureReason.Connect, failed.Failure.Reason);
    }

    [Fact]
    public async Task Fails_WithoutAddresses()
    {
        var failed = await Assert.ThrowsAsync<FetchException>(() => OpenAsync(AllowedHosts.None, "nothing.example").AsTask());

        Assert.Equal(FetchFailureReason.Dns, failed.Failure.Reason);
    }

    [Fact]
    public async Task Asks_TheSystemOutsideTests()
    {
        using var names = new SystemNames(1);

        Assert.All(await names.ResolveAsync("localhost", Stop), address => Assert.True(IPAddress.IsLoopback(address)));
        await Assert.ThrowsAsync<SocketException>(() => names.ResolveAsync("nothing.invalid", Stop));
        Assert.NotEmpty(await names.ResolveAsync("localhost", Stop)); // the one thread is free again
    }

    private ValueTask<Stream> OpenAsync(AllowedHosts allowed, string host, params string[] addresses) =>
        new GuardedConnection(allowed, Network(addresses)).OpenAsync(new DnsEndPoint(host, Port), Stop);

    private static FetchNetwork Network(params string[] addresses) => new() { Resolve = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) };
}
