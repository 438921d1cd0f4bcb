using Lede.Service.Configuration;
using Lede.Service.Hosting;
using Lede.Service.Tests.Metering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Writes_OneLineARequestWithoutItsText()
    {
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0"]);
        using var lines = new LogLines();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var body = new StringContent("Secret words.", System.Text.Encoding.UTF8, "text/plain");
        using var posted = await client.PostAsync(new Uri("/article?url=https://example.org/secret", UriKind.Relative), body, TestContext.Current.CancellationToken);
        using var missing = await client.GetAsync(new Uri("/nothing", UriKind.Relative), TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);

        var requests = lines.All.Where(line => line.Category == "Lede.Requests").Select(line => line.Text).ToArray();
        Assert.Equal(2, requests.Length);
        Assert.Matches("^POST /article 200 [0-9.]+ ms [0-9a-f]{32}$", requests[0]);
        Assert.Matches("^GET /nothing 404 [0-9.]+ ms [0-9a-f]{32}$", requests[1]);
        Assert.DoesNotContain(lines.All, line => line.Text.Contains("ecret", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_EveryOptionAtStart()
    {
        using var lines = new LogLines();
        OptionsLog.Write(lines.CreateLogger("Lede.Options"), ServiceOptions.Default with { Limits = new ServiceLimits { MaxHeaders = 77 } });

        var line = Assert.Single(lines.All).Text;
        Assert.Contains(" Lede:Limits:MaxHeaders=77 ", line, StringComparison.Ordinal);
        Assert.All(OptionTable.All, option => Assert.Contains($" {option.Key}=", line, StringComparison.Ordinal));
    }
}
