using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lede.Service.Tests.Abuse;

/// <summary>What breaks other servers, over real connections: whatever one client does, the others are answered.</summary>
public abstract class AbuseContract(ServiceUnderTest service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slowloris_IsCutOffAndOthersAreAnswered()
    {
        var slow = new List<Socket>();
        try
        {
            for (var i = 0; i < 200; i++)
                slow.Add(await OpenAsync("GET /article HTTP/1.1\r\nHost: x\r\n"));
            for (var crumb = 0; crumb < 5; crumb++)
            {
                foreach (var socket in slow)
                    await socket.SendAsync("X-A: 1\r\n"u8.ToArray(), Stop);
                await AnswersOthersAsync();
            }
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    }

    [Theory]
    [InlineData("one header", 1, 40_000)]
    [InlineData("headers that are too much together", 50, 1_000)]
    [InlineData("headers that are too many", 200, 10)]
    public async Task OversizedHeaders_Are431(string what, int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"X-{i}: {new string('x', length)}\r\n")));

        Assert.True((await StatusAsync($"GET /article HTTP/1.1\r\nHost: x\r\n{headers}\r\n")) == 431, what);
        await AnswersOthersAsync();
    }

    [Fact]
    public async Task OversizedRequestLine_Is414()
    {
        Assert.Equal(414, await StatusAsync($"GET /article?{new string('x', 10_000)} HTTP/1.1\r\nHost: x\r\n\r\n"));
        await AnswersOthersAsync();
    }

    [Theory]
    [InlineData("zz\r\nHello\r\n0\r\n\r\n")]
    [InlineData("-5\r\nHello\r\n0\r\n\r\n")]
    [InlineData("ffffffffffffffffff\r\nHello\r\n0\r\n\r\n")]
    [InlineData("5\r\nHelloWorld\r\n0\r\n\r\n")]
    [InlineData("5 \r\nHello\r\n0\r\n\r\n")]
    [InlineData("5\nHello\n0\n\n")]
    public async Task BadChunks_Are400(string body)
    {
        Assert.Equal(400, await StatusAsync($"POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n{body}"));
        await AnswersOthersAsync();
    }

    // What two servers read differently, one can be made to smuggle past the other.
    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 5, 5")]
    [InlineData("Transfer-Encoding: gzip, identity")]
    [InlineData("Transfer-Encoding : chunked")]
    public async Task AmbiguousLengths_Are400(string header)
    {
        Assert.InRange(await StatusAsync($"POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n{header}\r\n\r\nHello"), 400, 411);
        await AnswersOthersAsync();
    }

    [Fact]
    public async Task Pipelining_IsAnsweredInOrder()
    {
        const int Count = 200;
        var requests = string.Concat(Enumerable.Range(0, Count).Select(i => FormattableString.Invariant(
            $"GET {(i % 2 == 0 ? "/health/live" : "/nothing")} HTTP/1.1\r\nHost: x\r\n{(i == Count - 1 ? "Connection: close\r\n" : "")}\r\n")));
        using var socket = await OpenAsync(requests);

        var answer = await ReadAsync(socket);

        Assert.Equal(
            Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? 200 : 404),
            answer.Split("HTTP/1.1 ").Skip(1).Select(part => int.Parse(part[..3], CultureInfo.InvariantCulture)));
        await AnswersOthersAsync();
    }

    // Unknown expectations are passed over; 100 comes first where the body has not.
    [Theory]
    [InlineData("200-ok")]
    [InlineData("100-continue, 100-continue")]
    [InlineData("100-continue")]
    public async Task Expect_HoldsNoAnswerBack(string expectation)
    {
        var status = await StatusAsync(
            $"POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nExpect: {expectation}\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHello");

        Assert.True(status is 100 or 200, FormattableString.Invariant($"{status}"));
        await AnswersOthersAsync();
    }

    [Fact]
    public async Task Garbage_IsRefused()
    {
        foreach (var garbage in new[] { "\0\0\0\0\r\n\r\n", "\u0016\u0003\u0001\u0002\0\u0001\0\r\n\r\n", "GET\r\n\r\n", "GET /article HTTP/9.9\r\n\r\n", "GET  /article HTTP/1.1\r\nHost: x\r\n\r\n" })
            Assert.InRange(await StatusAsync(garbage), 400, 505);
        await AnswersOthersAsync();
    }

    [Fact]
    public async Task RapidResets_EndTheirOwnConnectionAlone()
    {
        // HTTP/2 without TLS and without upgrade: a connection that speaks HTTP/1.1 as well refuses it, one for HTTP/2 alone ends it.
        using var attacker = new Http2Attacker(service.Address);
        await attacker.ResetAsync(5_000);

        await AnswersOthersAsync();
    }

    private async Task AnswersOthersAsync()
    {
        using var get = await service.GetAsync("/article");
        using var body = new StringContent("Hello world", Encoding.UTF8, "text/plain");
        using var post = await service.Client.PostAsync(new Uri("/article?format=text", UriKind.Relative), body, Stop);

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal("Hello world", await post.Content.ReadAsStringAsync(Stop));
    }

    private async Task<int> StatusAsync(string request)
    {
        using var socket = await OpenAsync(request);
        var answer = await ReadAsync(socket);
        return answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
    }

    private async Task<Socket> OpenAsync(string sent)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(service.Address.Host, service.Address.Port, Stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(sent), Stop);
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer, late.Token)) > 0;)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Closed by a server that had not read all that was sent.
        }

        return answer.ToString();
    }
}
