using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Lede.Service.Tests.Batches;

/// <summary>A <c>POST /articles</c> whose lines are sent and whose answers are read at the same time, which HttpClient does not do over HTTP/1.1.</summary>
internal sealed class BatchConnection : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly BufferedStream _buffered;
    private readonly MemoryStream _line = new();
    private int _left;

    private BatchConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
        _buffered = new BufferedStream(_stream, 64 * 1024);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The status line; <c>null</c> before the first answer.</summary>
    public string? Status { get; private set; }

    public static async Task<BatchConnection> OpenAsync(Uri address)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port, Stop);
        var batch = new BatchConnection(client);
        await batch._stream.WriteAsync("POST /articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), Stop);
        return batch;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes as one chunk.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), Stop);
        await _stream.WriteAsync(bytes, Stop);
        await _stream.WriteAsync("\r\n"u8.ToArray(), Stop);
    }

    /// <summary>Sends bytes outside every chunk.</summary>
    public async Task SendRawAsync(string text) => await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), Stop);

    public async Task EndAsync() => await _stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Stop);

    /// <summary>Breaks the connection, as a client does that goes away.</summary>
    public void Abort() => _client.Client.Close(0);

    /// <summary>The next line of the answer without its end; <c>null</c> after the last.</summary>
    public async Task<string?> ReadLineAsync()
    {
        if (Status is null)
            await ReadHeadAsync();
        _line.SetLength(0);
        while (true)
        {
            if (_left == 0)
            {
                _left = int.Parse(await ReadRawLineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (_left == 0)
                    return _line.Length == 0 ? null : throw new InvalidDataException("The last line is not ended.");
            }

            var next = _buffered.ReadByte();
            if (--_left == 0)
                await ReadRawLineAsync();
            if (next == '\n')
                return Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length);
            _line.WriteByte(next < 0 ? throw new EndOfStreamException() : (byte)next);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _buffered.DisposeAsync();
        _client.Dispose();
    }

    private async Task ReadHeadAsync()
    {
        Status = await ReadRawLineAsync();
        while (await ReadRawLineAsync() != "")
        {
        }
    }

    private Task<string> ReadRawLineAsync() => Task.Run(
        () =>
        {
            var line = new StringBuilder();
            while (true)
            {
                switch (_buffered.ReadByte())
                {
                    case '\n':
                        return line.ToString();
                    case '\r':
                        break;
                    case < 0:
                        throw new EndOfStreamException();
                    case var letter:
                        line.Append((char)letter);
                        break;
                }
            }
        },
        Stop);
}
