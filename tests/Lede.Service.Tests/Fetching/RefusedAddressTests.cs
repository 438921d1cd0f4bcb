using System.Globalization;
using System.Net;
using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>Ways into the service's own network, asked for, redirected to and resolved to, while a server listens on every address of this machine.</summary>
public sealed class RefusedAddressTests : IAsyncLifetime
{
    // Where a name leads that the tests ask for; names are made of it, so that every test has its own.
    private const string Suffix = ".leads.example";

    private SourceServer _victim = null!;
    private SourceServer _open = null!;
    private RunningService _service = null!;

    public static TheoryData<string> Hosts { get; } =
    [
        "127.0.0.1", "127.0.0.2", "127.255.255.254", "[::1]", // loopback
        "0.0.0.0", "0.1.2.3", "[::]", // "this network"
        "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", // private
        "169.254.1.1", "[fe80::1]", "[fec0::1]", // link-local, site-local
        "[fc00::1]", "[fd12:3456::1]", // unique-local
        "100.64.0.1", "100.127.255.254", // carrier-grade NAT
        "224.0.0.1", "239.255.255.250", "[ff02::1]", // multicast
        "240.0.0.1", "255.255.255.255", "192.0.0.8", "198.18.0.1", "[100::1]", // reserved
        "192.0.2.1", "198.51.100.1", "203.0.113.1", "[2001:db8::1]", // documentation
        "169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "[fd00:ec2::254]", // metadata
        "[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[::ffff:169.254.169.254]", // IPv4-mapped
        "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", // IPv4-compatible and -translated
        "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", // 6to4
        "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", // NAT64
        "[2001:0:7f00:1::]", // Teredo
    ];

    public static TheoryData<string> OddSpellings { get; } =
    [
        "0177.0.0.1", "017700000001", "0x7f.0.0.1", "0x7f000001", "0x7F.1", "2130706433", "127.1", "127.0.1", // octal, hex, decimal, short
        "127.0.0.1.", "0x7f000001.", "2130706433.", // trailing dot
        "１２７.０.０.１", "127。0。0。1", "①②⑦.0.0.1", "ｌｏｃａｌｈｏｓｔ", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", // IDN: full width, other stops, circled
        "[::ffff:7f00:0001]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[0:0:0:0:0:ffff:127.0.0.1]",
        "localhost", "localhost.", "LOCALHOST", "a.localhost",
    ];

    public static TheoryData<string> OtherSchemes { get; } =
    [
        "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "ws://127.0.0.1/", "data:text/html,<p>a", "javascript:alert(1)", "http://user:pass@127.0.0.1/",
        "http://127.0.0.1@169.254.169.254/",
    ];

    public async ValueTask InitializeAsync()
    {
        _victim = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page), IPAddress.IPv6Any);
        _open = await SourceServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = context.Request.Query["to"];
            return Task.CompletedTask;
        });
        _service = await RunningService.StartAsync(
            new FetchNetwork { Resolve = (host, _) => Task.FromResult(new[] { Resolved(host) }) }, "--Lede:Fetch=true", $"--Lede:FetchAllow={_open.Address.Authority}");
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    [MemberData(nameof(OddSpellings))]
    public Task Refuses_WhatIsAskedFor(string host) => AssertRefusedAsync(Victim(host));

    [Theory]
    [MemberData(nameof(Hosts))]
    [MemberData(nameof(OddSpellings))]
    [MemberData(nameof(OtherSchemes))]
    public Task Refuses_WhatItIsRedirectedTo(string host) =>
        AssertRefusedAsync(new Uri(_open.Address, "/?to=" + Uri.EscapeDataString(host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? host : Victim(host))).AbsoluteUri);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task Refuses_NamesThatLeadThere(string address)
    {
        var bytes = IPAddress.Parse(address.Trim('[', ']')).GetAddressBytes();
        return AssertRefusedAsync(Victim("x" + Convert.ToHexStringLower(bytes) + Suffix));
    }

    [Theory]
    [InlineData("//0x7f000001:PORT/")]
    [InlineData("//[::1]:PORT/")]
    [InlineData("http:\\\\127.0.0.1:PORT/")]
    [InlineData("http:127.0.0.1:PORT/")]
    [InlineData("http:///127.0.0.1:PORT/")]
    public async Task Refuses_RedirectsInOtherForms(string location)
    {
        using var answer = await AskAsync(new Uri(_open.Address, "/?to=" + Uri.EscapeDataString(location.Replace("PORT", Port, StringComparison.Ordinal))).AbsoluteUri);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadGateway });
        Assert.Empty(_victim.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("[::1]", "[::1]")]
    [InlineData("0x7f000001.leads.example", "0x7f000001.leads.example")]
    public async Task Reaches_TheSameOnceAllowed(string host, string allowed)
    {
        await using var service = await RunningService.StartAsync(
            new FetchNetwork { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) }, "--Lede:Fetch=true", $"--Lede:FetchAllow={allowed}:{Port}");

        using var answer = await service.GetAsync(FetchingService.Path(Victim(host)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(_victim.Requests);
    }

    [Fact]
    public async Task Asks_ANameOnce_AndTrustsItNoLongerThanOneConnection()
    {
        // Leads to a page when asked first, to loopback without an entry in the allow-list ever after; the page redirects to the same name on another port.
        var asked = new List<string>();
        await using var first = await SourceServer.StartAsync(context =>
        {
            context.Response.Redirect($"http://rebound.example:{Port}/");
            return Task.CompletedTask;
        });
        await using var service = await RunningService.StartAsync(
            new FetchNetwork
            {
                Resolve = (host, _) =>
                {
                    asked.Add(host);
                    return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
                },
            },
            "--Lede:Fetch=true",
            string.Create(CultureInfo.InvariantCulture, $"--Lede:FetchAllow=rebound.example:{first.Address.Port}"));

        using var answer = await service.GetAsync(FetchingService.Path(string.Create(CultureInfo.InvariantCulture, $"http://rebound.example:{first.Address.Port}/")));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "address-refused");
        Assert.Equal(["rebound.example", "rebound.example"], asked); // once a connection
        Assert.Single(first.Requests);
        Assert.Empty(_victim.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _open.DisposeAsync();
        await _victim.DisposeAsync();
    }

    private string Port => _victim.Address.Port.ToString(CultureInfo.InvariantCulture);

    private string Victim(string host) => $"http://{host}:{Port}/";

    private static IPAddress Resolved(string host) => host.EndsWith(Suffix, StringComparison.Ordinal)
        ? new IPAddress(Convert.FromHexString(host[1..^Suffix.Length]))
        : IPAddress.Loopback;

    private Task<HttpResponseMessage> AskAsync(string address) => _service.GetAsync(FetchingService.Path(address));

    private async Task AssertRefusedAsync(string address)
    {
        using var answer = await AskAsync(address);

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "address-refused");
        Assert.Empty(_victim.Requests);
    }
}
