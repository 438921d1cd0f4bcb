using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lede.Service.Tests.Access;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/article")]
    [InlineData("/article?format=html")]
    [InlineData("/article?format=xml")]
    [InlineData("/nothing")]
    [InlineData("/health/live")]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi.json")]
    [InlineData("/broken")]
    public async Task Stand_OnEveryAnswer(string path)
    {
        await using var service = await RunningService.StartAsync();
        service.App.MapGet("/broken", (RequestDelegate)(_ => throw new InvalidOperationException()));

        using var answer = await service.GetAsync(path);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
