using System.Net;
using System.Text;

namespace Lede.Service.Tests.Abuse;

/// <summary>What breaks servers over HTTP/2, on a service that speaks nothing else: as behind a proxy that speaks it to its servers.</summary>
public sealed class Http2AbuseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RapidResets_LeaveOthersAnswered()
    {
        await using var service = await StartAsync();
        using var attackers = new Attackers(service.Address, 4);

        await Task.WhenAll(attackers.All.Select(attacker => attacker.ResetAsync(5_000)));

        await AnswersOthersAsync(service);
    }

    [Fact]
    public async Task EndlessHeaders_EndTheirOwnConnectionAlone()
    {
        await using var service = await StartAsync();
        using var attacker = new Http2Attacker(service.Address);

        // Far more than all headers may have together.
        Assert.True(await attacker.ContinueAsync(10_000));

        await AnswersOthersAsync(service);
    }

    [Fact]
    public async Task StreamsBeyondTheirNumber_AreRefusedAndLeaveOthersAnswered()
    {
        await using var service = await StartAsync("--Lede:Limits:MaxStreams=10");
        using var attacker = new Http2Attacker(service.Address);

        await attacker.OpenAsync(2_000);

        await AnswersOthersAsync(service);
    }

    private static Task<RunningService> StartAsync(params string[] options) =>
        RunningService.StartAsync(["--Kestrel:EndpointDefaults:Protocols=Http2", .. options]);

    private static async Task AnswersOthersAsync(RunningService service)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = service.Address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var get = await client.GetAsync(new Uri("/article", UriKind.Relative), Stop);
        using var body = new StringContent("Hello world", Encoding.UTF8, "text/plain");
        using var post = await client.PostAsync(new Uri("/article?format=text", UriKind.Relative), body, Stop);

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal("Hello world", await post.Content.ReadAsStringAsync(Stop));
    }

    private sealed class Attackers(Uri address, int count) : IDisposable
    {
        public Http2Attacker[] All { get; } = [.. Enumerable.Range(0, count).Select(_ => new Http2Attacker(address))];

        public void Dispose() => Array.ForEach(All, attacker => attacker.Dispose());
    }
}
