using System.Net;

namespace Lede.Service.Tests;

/// <summary>The five forms of an article over a real connection, by <c>Accept</c> and by <c>?format=</c>.</summary>
public abstract class RepresentationContract(ServiceUnderTest service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json", "json", "application/json", "\"status\":\"ok\"")]
    [InlineData("text/plain", "text", "text/plain; charset=utf-8", " date 2025-02-10 ABOARD AIR FORCE ONE/MOSCOW: U.S.")]
    [InlineData("text/markdown", "markdown", "text/markdown; charset=utf-8", "Trump-Putin summit?")]
    [InlineData("text/html", "html", "text/html; charset=utf-8", "<!DOCTYPE html>")]
    [InlineData("application/ld+json", "jsonld", "application/ld+json", "\"@type\":\"NewsArticle\"")]
    public async Task Answers_InTheFormAskedFor(string accept, string format, string contentType, string holds)
    {
        using var byAccept = await service.GetAsync("/article", ("Accept", accept));
        using var byFormat = await service.GetAsync("/article?format=" + format, ("Accept", "image/png"));
        using var posted = await service.Client.PostAsync(new Uri("/article?format=" + format, UriKind.Relative), await Seed(), Stop);

        Assert.Equal(contentType, byAccept.Content.Headers.ContentType?.ToString());
        Assert.Contains(holds, await byAccept.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(byAccept.Headers.ETag, byFormat.Headers.ETag);
        Assert.Equal(await byAccept.Content.ReadAsByteArrayAsync(Stop), await byFormat.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(contentType, posted.Content.Headers.ContentType?.ToString());
        Assert.Equal(await byAccept.Content.ReadAsByteArrayAsync(Stop), await posted.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Tags_EveryFormAndCodingApart()
    {
        var tags = new HashSet<string>();
        foreach (var format in new[] { "json", "text", "markdown", "html", "jsonld" })
        {
            foreach (var coding in new[] { "identity", "gzip", "br" })
            {
                using var answer = await service.GetAsync("/article?format=" + format, ("Accept-Encoding", coding));
                tags.Add(answer.Headers.ETag!.Tag);
            }
        }

        Assert.Equal(15, tags.Count);
    }

    [Fact]
    public async Task Guards_TheHtmlPage()
    {
        using var html = await service.GetAsync("/article", ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"));

        Assert.Equal("text/html", html.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Assert.Single(html.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, html.StatusCode);
    }

    [Fact]
    public async Task Serves_TheTextWhole()
    {
        using var answer = await service.GetAsync("/article?format=text");

        Assert.Equal(await (await Seed()).ReadAsByteArrayAsync(Stop), await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Tells_ItsHealth(string path, string word)
    {
        using var answer = await service.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(word, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<ByteArrayContent> Seed()
    {
        var body = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "seeds", "trump-putin-talks.txt"), Stop));
        body.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        return body;
    }
}
