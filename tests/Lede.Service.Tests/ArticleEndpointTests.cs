using Microsoft.AspNetCore.Mvc.Testing;

namespace Lede.Service.Tests;

public sealed class ArticleEndpointTests
{
    [Fact]
    public async Task Get_ServesTheSeedArticle()
    {
        await using var app = new WebApplicationFactory<Program>();
        using var client = app.CreateClient();

        var json = await client.GetStringAsync(new Uri("/article", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("U.S. President Donald Trump said on Sunday", json, StringComparison.Ordinal);
    }
}
