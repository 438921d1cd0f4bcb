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

        var answer = await RawHttp.BeginAsync(
            new Uri(app.Urls.Single()), "\"limit\"", $"POST {path} HTTP/1.1", "Host: x", $"Content-Type: {mediaType}", "Content-Length: 1000", "", begun);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
        Assert.Contains("/problems/request-timeout", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(lines.All, line => line.Error is not null && line.Category.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));
    }
}
