using System.Net.Sockets;
using System.Text;
using Lede.Service.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Bytes on a connection to answers: the server, the routes, the body.</summary>
internal sealed record HttpTarget : FuzzTarget, IAsyncDisposable
{
    /// <summary>Statuses the README documents; 500 is none a client may cause.</summary>
    private static readonly int[] Documented = [100, 200, 302, 304, 400, 404, 405, 406, 408, 411, 413, 414, 415, 417, 422, 426, 429, 431, 501, 503, 505];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Started by the first execution: most runs of a single target never ask for it.
    private readonly Lazy<WebApplication> _app;
    private readonly UnixDomainSocketEndPoint _address;

    // A socket of the file system: as many connections as there may be executions would use up the ports of an address.
    public HttpTarget(int share) : base("http", share)
    {
        var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"lede-fuzz-{Environment.ProcessId}.sock"));
        _address = new UnixDomainSocketEndPoint(path);
        _app = new Lazy<WebApplication>(() => Start(path));
    }

    public override IReadOnlyList<byte[]> Words => FuzzWords.Request;

    public override byte[] Seed(FuzzCorpus corpus, Dice dice) => corpus.Request(dice);

    public override void Run(byte[] input, Dice dice)
    {
        _ = _app.Value;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = (int)Patience.TotalMilliseconds };
        socket.Connect(_address);
        var answer = Exchange(socket, input);
        for (var at = 0; (at = answer.IndexOf("HTTP/1.1 ", at, StringComparison.Ordinal)) >= 0; at += 9)
        {
            // Text of an article may hold those words too; then no status of three digits and a reason follows at a line's beginning.
            if (at == 0 && (!int.TryParse(answer.AsSpan(9, 3), out var status) || !Documented.Contains(status)))
                throw new FuzzException("Answered " + answer.Split('\r')[0]);
        }
    }

    public ValueTask DisposeAsync() => _app.IsValueCreated ? _app.Value.DisposeAsync() : ValueTask.CompletedTask;

    private static WebApplication Start(string path)
    {
        var app = LedeApp.Build(["--urls", "http://unix:" + path, "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.AspNetCore=None", "--Lede:Limits:MaxBytes=20000"]);
        app.StartAsync().GetAwaiter().GetResult();
        return app;
    }

    private static string Exchange(Socket socket, byte[] input)
    {
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            socket.Send(input);
            socket.Shutdown(SocketShutdown.Send);
            for (int read; (read = socket.Receive(buffer)) > 0;)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted)
        {
            // Closed by a server that has heard enough.
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.TimedOut)
        {
            throw new FuzzException("No answer and no end within a minute.");
        }

        return answer.ToString();
    }
}
