using System.Net;
using System.Text.Json;
using Lede.Service.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lede.Service.Tests;

public sealed class InternalErrorTests
{
    [Fact]
    public async Task Answers_WithATraceIdAndNothingElse()
    {
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        app.MapGet("/broken", (RequestDelegate)(_ => throw new InvalidOperationException("A secret of the house.")));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync(new Uri("/broken", UriKind.Relative), TestContext.Current.CancellationToken);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(["type", "title", "status", "traceId"], problem.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("/problems/internal-error", problem.RootElement.GetProperty("type").GetString());
    }
}
