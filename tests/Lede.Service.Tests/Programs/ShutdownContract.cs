using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lede.Service.Tests.Programs;

/// <summary>What SIGTERM does: everything accepted is answered, nothing new is taken, the exit code is 0, within the time there is.</summary>
public abstract class ShutdownContract(ProgramUnderTest program)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finishes_RequestsInFlightWhenTerminated()
    {
        await using var running = await RunningProgram.StartAsync(program);
        var body = new SlowContent("Hello");
        using var client = Client();
        var answer = client.PostAsync(new Uri(running.Address, "/article?format=text"), body, Stop);
        await body.Begun;

        running.Terminate();
        var exit = running.ExitCodeAsync();
        while (await IsTakenAsync(running.Address))
            await Task.Delay(50, Stop); // the signal takes its time on a busy machine
        Assert.False(exit.IsCompleted);
        body.Finish();

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Hello world", await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal(0, await exit);
    }

    [Fact]
    public async Task Answers_AllItAcceptedAndRefusesNewOnesWhenTerminated()
    {
        await using var running = await RunningProgram.StartAsync(program, "--Lede:Limits:ShutdownTime=600000", "--Lede:Limits:QueueTime=600000");
        using var client = Client();
        var bodies = Enumerable.Range(0, 30).Select(i => new SlowContent(FormattableString.Invariant($"Hello {i}"))).ToArray();
        var answers = bodies.Select(body => client.PostAsync(new Uri(running.Address, "/article?format=text"), body, Stop)).ToArray();
        await Task.WhenAll(bodies.Select(body => body.Begun));

        running.Terminate();
        while (await IsTakenAsync(running.Address))
            await Task.Delay(50, Stop); // the signal takes its time on a busy machine
        foreach (var body in bodies)
            body.Finish();

        for (var i = 0; i < answers.Length; i++)
        {
            using var response = await answers[i];
            Assert.Equal(FormattableString.Invariant($"Hello {i} world"), await response.Content.ReadAsStringAsync(Stop));
        }

        Assert.Equal(0, await running.ExitCodeAsync());
    }

    [Fact]
    public async Task Answers_WhatWaitsForAParseWhenTerminated()
    {
        await using var running = await RunningProgram.StartAsync(
            program, "--Lede:Limits:MaxParses=1", "--Lede:Limits:MaxQueue=1000", "--Lede:Limits:QueueTime=600000", "--Lede:Limits:MaxTime=600000", "--Lede:Limits:ShutdownTime=600000", "--Lede:Metrics=true");
        // Long enough that most of them wait when the signal comes, short enough for a machine that has other things to do.
        var request = Request(string.Concat(Enumerable.Repeat("“It snowed,” Ann Lee, the mayor of Portsmouth, told reporters on Monday. She said it was cold.\n\n", 100)));
        var expected = await ReadAsync(await SendAsync(running.Address, request));
        Assert.StartsWith("HTTP/1.1 200 ", expected, StringComparison.Ordinal);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => SendAsync(running.Address, request)));
        while (await CameAsync(running.Address) <= sockets.Length)
            await Task.Delay(50, Stop); // sent is not yet read

        running.Terminate();

        foreach (var answer in await Task.WhenAll(sockets.Select(ReadAsync)))
            Assert.Equal(Body(expected), Body(answer));
        Assert.Equal(0, await running.ExitCodeAsync());
    }

    [Fact]
    public async Task Ends_WithinTheShutdownTimeWhateverClientsDo()
    {
        // Half a minute is waited for the end (ExitCodeAsync); the body may take an hour.
        await using var running = await RunningProgram.StartAsync(program, "--Lede:Limits:ShutdownTime=1000", "--Lede:Limits:BodyTime=3600000", "--Lede:Limits:MinBodyRate=1");
        using var socket = await SendAsync(running.Address, Encoding.ASCII.GetBytes("POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nHello"));
        await Task.Delay(200, Stop);

        running.Terminate();

        Assert.Equal(0, await running.ExitCodeAsync());
    }

    // Sends no body before it is asked for: the service says "100 Continue" when it begins to read one, so that a body begun is a request accepted.
    private static HttpClient Client() => new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(10) }) { DefaultRequestHeaders = { ExpectContinue = true } };

    private static async Task<bool> IsTakenAsync(Uri address)
    {
        using var client = new HttpClient();
        try
        {
            return (await client.GetStringAsync(new Uri(address, "/health/live"), Stop)).Length > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Requests that have come to a slot or wait for one.
    private static async Task<int> CameAsync(Uri address)
    {
        using var client = new HttpClient();
        var metrics = await client.GetStringAsync(new Uri(address, "/metrics"), Stop);
        return metrics.Split('\n').Where(line => line.StartsWith("lede_queue_length ", StringComparison.Ordinal) || line.StartsWith("lede_queue_duration_seconds_count ", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.AsSpan(line.IndexOf(' ') + 1), CultureInfo.InvariantCulture));
    }

    private static byte[] Request(string copy) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"POST /article HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: {Encoding.UTF8.GetByteCount(copy)}\r\n\r\n{copy}"));

    private static string Body(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static async Task<Socket> SendAsync(Uri address, byte[] request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, Stop);
        await socket.SendAsync(request, Stop);
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        using (socket)
        {
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync(Stop);
        }
    }
}
