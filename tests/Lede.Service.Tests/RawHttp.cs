using System.Net.Sockets;
using System.Text;

namespace Lede.Service.Tests;

/// <summary>Sends bytes as they are, for what HttpClient would mend or hide.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request that asks for the connection to be closed, and reads to the end.</summary>
    public static Task<string> SendAsync(Uri address, params string[] lines) => ReadAsync(address, null, lines);

    /// <summary>Sends a part of a request, and reads until a text has come; what the server then does with the connection is not waited for.</summary>
    public static Task<string> BeginAsync(Uri address, string until, params string[] lines) => ReadAsync(address, until, lines);

    private static async Task<string> ReadAsync(Uri address, string? until, string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (answer, buffer) = (new StringBuilder(), new char[4096]);
        for (int read; (read = await reader.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0;)
        {
            answer.Append(buffer, 0, read);
            if (until is not null && answer.ToString().Contains(until, StringComparison.Ordinal))
                break;
        }

        return answer.ToString();
    }
}
