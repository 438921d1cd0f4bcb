using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lede.Service.Admission;
using Lede.Service.Tests.Metering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Abuse;

/// <summary>Clients that promise a body, send half of it, and are gone: what was held for them is given back.</summary>
public sealed class AbandonedBodyTests
{
    private const int Budget = 200_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Timeout = 120_000)]
    [InlineData(false)] // closed, as by a client that thought better of it
    [InlineData(true)] // reset, as by one that fell over
    public async Task GiveTheirMemoryBack(bool isReset)
    {
        await using var service = await RunningService.StartAsync(
            FormattableString.Invariant($"--Lede:Limits:MaxBytes={Budget}"), FormattableString.Invariant($"--Lede:Limits:MaxBytesHeld={Budget}"), "--Logging:LogLevel:Lede.Failures=Error");
        using var lines = new LogLines();
        service.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var budget = service.App.Services.GetRequiredService<ByteBudget>();
        var half = Encoding.ASCII.GetBytes("POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 150000\r\n\r\n" + new string('x', 75_000));
        for (var i = 0; i < 40; i++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(service.Address.Host, service.Address.Port, Stop);
            await SendAsync(socket, half);
            if (isReset)
                socket.LingerState = new LingerOption(true, 0);
        }

        while (budget.Taken > 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        using var body = new StringContent("Hello world", Encoding.UTF8, "text/plain");
        using var answer = await service.Client.PostAsync(new Uri("/article?format=text", UriKind.Relative), body, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, budget.Taken);
        // Who goes is no failure of the service's: a client cannot fill its log with them.
        Assert.DoesNotContain(lines.All, line => line.Category == "Lede.Failures");
    }

    [Fact(Timeout = 120_000)]
    public async Task Are429_WhileOthersHoldAllThereIs()
    {
        await using var service = await RunningService.StartAsync(FormattableString.Invariant($"--Lede:Limits:MaxBytes={Budget}"), FormattableString.Invariant($"--Lede:Limits:MaxBytesHeld={Budget}"));
        var budget = service.App.Services.GetRequiredService<ByteBudget>();
        using var holder = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await holder.ConnectAsync(service.Address.Host, service.Address.Port, Stop);
        // The buffer doubles: it is within the budget for so much, and would not be for half as much again.
        await SendAsync(holder, Encoding.ASCII.GetBytes("POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 190000\r\n\r\n" + new string('x', 120_000)));
        while (budget.Taken < Budget / 2)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        using var body = new StringContent(new string('y', 190_000), Encoding.UTF8, "text/plain");
        using var answer = await service.Client.PostAsync(new Uri("/article", UriKind.Relative), body, Stop);
        Assert.Equal("429", ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("\"limit\":\"MaxBytesHeld\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    // A refusal comes before the body is read, and may close the connection while it is sent.
    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        try
        {
            await socket.SendAsync(bytes, Stop);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted)
        {
            // Gone already.
        }
    }
}
