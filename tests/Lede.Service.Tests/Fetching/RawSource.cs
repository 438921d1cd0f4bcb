using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lede.Service.Tests.Fetching;

/// <summary>A server that does with a connection whatever a test wants, HTTP or not.</summary>
internal sealed class RawSource : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    /// <param name="serve">Called for every connection once a request's head has come.</param>
    public RawSource(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _listener.Start();
        _accepting = AcceptAsync(serve);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Sends bytes and closes.</summary>
    public static RawSource Sends(string answer) => new((stream, stop) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), stop).AsTask());

    /// <summary>Sends bytes, then one more every few milliseconds without end.</summary>
    public static RawSource Drips(string start, string drop) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(start), stop);
        while (true)
        {
            await Task.Delay(10, stop);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(drop), stop);
        }
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> serve)
    {
        var served = new List<Task>();
        try
        {
            while (true)
                served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), serve));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> serve)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[64 * 1024], 16, throwOnEndOfStream: false, _stop.Token);
                await serve(stream, _stop.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The other side has gone, as it should have.
            }
        }
    }
}
