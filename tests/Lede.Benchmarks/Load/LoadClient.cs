using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Lede.Benchmarks.Fuzz;

namespace Lede.Benchmarks.Load;

/// <summary>Asks the service in every way that clients do, and compares what it answers.</summary>
internal sealed class LoadClient(Uri address, byte[] served, LoadTally tally) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.FromSeconds(30) }) { BaseAddress = address, Timeout = Patience };

    public async Task GetAsync()
    {
        using var answer = await _http.GetAsync("/article");
        var body = await answer.Content.ReadAsByteArrayAsync();
        Check("get", (int)answer.StatusCode == 200 && body.AsSpan().SequenceEqual(served), (int)answer.StatusCode, "GET /article differs");
    }

    public async Task PostAsync(Sample sample)
    {
        using var body = Body(sample);
        using var answer = await _http.PostAsync("/article", body);
        Compare(sample, sample.Kind, (int)answer.StatusCode, answer.Headers.RetryAfter is not null, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Posts and thinks better of it some milliseconds later.</summary>
    public async Task CancelAsync(Sample sample, Dice dice)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(dice.Below(30)));
        using var body = Body(sample);
        try
        {
            using var answer = await _http.PostAsync("/article", body, late.Token);
            Compare(sample, "cancelled", (int)answer.StatusCode, answer.Headers.RetryAfter is not null, await answer.Content.ReadAsByteArrayAsync(late.Token));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            tally.Add("cancelled", "gone");
        }
    }

    /// <summary>Promises a body, sends a part of it, and goes.</summary>
    public async Task HalfAsync(Sample sample, Dice dice)
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Head(sample));
        await SendAsync(socket, sample.Bytes.AsMemory(0, dice.Below(sample.Bytes.Length)));
        await Task.Delay(dice.Below(200));
        if (dice.Once(2))
            socket.LingerState = new LingerOption(true, 0); // reset, not closed
        tally.Add("half-sent", "gone");
    }

    /// <summary>Sends a body in crumbs, and reads the answer in crumbs.</summary>
    public async Task SlowAsync(Sample sample, Dice dice)
    {
        using var socket = await ConnectAsync();
        var crumb = Math.Max(1, sample.Bytes.Length / (5 + dice.Below(10)));
        var goesOn = await SendAsync(socket, Head(sample));
        for (var at = 0; goesOn && at < sample.Bytes.Length; at += crumb)
        {
            goesOn = await SendAsync(socket, sample.Bytes.AsMemory(at, Math.Min(crumb, sample.Bytes.Length - at)));
            await Task.Delay(200);
        }

        var answer = await ReceiveAsync(socket);
        // A refusal need not wait for the body; what is sent after it may take the refusal itself with it.
        if (answer.Length == 0 && !goesOn)
        {
            tally.Add("slow", "cut off");
            return;
        }

        var (status, body, retry) = Parts(answer);
        Compare(sample, "slow", status, retry, body);
    }

    public void Dispose() => _http.Dispose();

    private void Compare(Sample sample, string kind, int status, bool retryAfter, byte[] body)
    {
        // Busy, or out of time: on a machine that carries the load as well, both are to be expected.
        if (status is 429 or 503)
            Check(kind, retryAfter, status, "busy without Retry-After");
        else
            Check(kind, status == sample.Status && body.AsSpan().SequenceEqual(sample.Answer), status, $"expected {sample.Status}; {Start(body)} is not {Start(sample.Answer)}");
    }

    private void Check(string kind, bool holds, int status, string otherwise)
    {
        if (holds)
            tally.Add(kind, status.ToString(CultureInfo.InvariantCulture));
        else
            tally.AddWrong(kind, FormattableString.Invariant($"{status}: {otherwise}"));
    }

    // False when the server has closed the connection.
    private static async Task<bool> SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await socket.SendAsync(bytes);
            return true;
        }
        catch (SocketException error) when (IsClosed(error))
        {
            return false;
        }
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[2_000];
        using var late = new CancellationTokenSource(Patience);
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer, late.Token)) > 0;)
            {
                answer.Write(buffer, 0, read);
                await Task.Delay(10);
            }
        }
        catch (SocketException error) when (IsClosed(error))
        {
            // What came before is what there is.
        }

        return answer.ToArray();
    }

    private static bool IsClosed(SocketException error) =>
        error.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted;

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }

    private static ByteArrayContent Body(Sample sample) =>
        new(sample.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(sample.MediaType) } };

    private static byte[] Head(Sample sample) => Encoding.ASCII.GetBytes(FormattableString.Invariant(
        $"POST /article HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {sample.MediaType}\r\nContent-Length: {sample.Bytes.Length}\r\n\r\n"));

    private static (int Status, byte[] Body, bool RetryAfter) Parts(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            throw new LoadException("the connection ended without an answer");
        var head = Encoding.ASCII.GetString(answer, 0, end);
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), answer[(end + 4)..], head.Contains("\r\nRetry-After: ", StringComparison.OrdinalIgnoreCase));
    }

    private static string Start(byte[] body) => Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 150));
}
