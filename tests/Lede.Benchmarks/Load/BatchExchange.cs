using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Net.Sockets;
using System.Text;

namespace Lede.Benchmarks.Load;

/// <summary>One <c>POST /articles</c> whose lines are sent and whose answers are read at the same time. HTTP/1.0, so that the answers come unchunked.</summary>
internal sealed class BatchExchange(Uri server, BatchLines lines)
{
    private readonly UInt128[] _seen = new UInt128[lines.Kinds];

    /// <summary>Lines answered so far.</summary>
    public int Answered { get; private set; }

    /// <summary>Of them with a problem.</summary>
    public int Problems { get; private set; }

    /// <summary>Of them out of order, or other than the answer to the same page before.</summary>
    public int Wrong { get; private set; }

    /// <summary>Sends so many lines and reads until the server closes.</summary>
    public async Task RunAsync(int count)
    {
        using var client = await OpenAsync(lines.Length(count));
        var stream = client.GetStream();
        var sending = Task.Run(async () =>
        {
            for (var number = 0; number < count; number++)
                await stream.WriteAsync(lines.Line(number));
        });
        await ReadAsync(stream, int.MaxValue);
        await sending;
    }

    /// <summary>Sends lines until so many are answered, then breaks the connection off.</summary>
    /// <returns>When, as <see cref="Stopwatch"/> counts.</returns>
    public async Task<long> BreakAsync(int answers)
    {
        using var client = await OpenAsync(long.MaxValue);
        var stream = client.GetStream();
        var sending = Task.Run(async () =>
        {
            for (var number = 0; ; number++)
                await stream.WriteAsync(lines.Line(number));
        });
        await ReadAsync(stream, answers);
        var broken = Stopwatch.GetTimestamp();
        client.Client.Close(0);
        await sending.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return broken;
    }

    private async Task<TcpClient> OpenAsync(long length)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"POST /articles HTTP/1.0\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: {length}\r\n\r\n")));
        return client;
    }

    private async Task ReadAsync(Stream stream, int most)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 64 * 1024, leaveOpen: true);
        if (await reader.ReadLineAsync() is not "HTTP/1.1 200 OK")
            throw new LoadException("The batch was refused.");
        while (await reader.ReadLineAsync() is not (null or ""))
        {
        }

        while (Answered < most && await reader.ReadLineAsync() is { } line)
            Check(line);
    }

    private void Check(string line)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{Answered},");
        var isArticle = line.AsSpan(Math.Min(start.Length, line.Length)).StartsWith("\"article\":");
        var hash = XxHash128.HashToUInt128(Encoding.Latin1.GetBytes(line[Math.Min(start.Length, line.Length)..]));
        var kind = Answered % lines.Kinds;
        // A problem tells its line's number.
        if (!line.StartsWith(start, StringComparison.Ordinal) || (isArticle && Answered >= lines.Kinds && _seen[kind] != hash))
            Wrong++;
        _seen[kind] = hash;
        Problems += isArticle ? 0 : 1;
        Answered++;
    }
}
