using System.Net.Sockets;
using System.Text;
using Lede.Service.Hosting;
using Lede.Service.Tests.Metering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Abuse;

/// <summary>Bodies that do not come whole in time.</summary>
public sealed class LateBodyTests
{
    [Theory]
    [InlineData("/article", "text/plain", "Hello", "HTTP/1.1 408 ")]
    [InlineData("/articles", "application/x-ndjson", "{\"id\":1,", "HTTP/1.1 200 ")]
    public async Task Leave_NoFaultInTheLog(string path, string mediaType, string begun, string status)
    {
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0", "--Lede:Limits:BodyTime=300", "--Lede:Limits:IdleTime=1000"]);
        using var lines = new LogLines();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var client = new TcpClient();
        var address = new Uri(app.Urls.Single());
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {mediaType}\r\nContent-Length: 1000\r\n\r\n{begun}"), TestContext.Current.CancellationToken);
        var answer = "";
        var buffer = new byte[4096];
        for (int read; !answer.Contains("\"limit\"", StringComparison.Ordinal) && (read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0;)
            answer += Encoding.ASCII.GetString(buffer, 0, read);
        client.Close();
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
        Assert.Contains("/problems/request-timeout", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(lines.All, line => line.Error is not null && line.Category.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));
    }
}
