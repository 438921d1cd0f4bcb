using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Lede.Service.Articles;

namespace Lede.Service.Tests;

/// <summary><c>GET</c> and <c>HEAD /article</c> over a real connection.</summary>
public abstract class GetArticleContract(ServiceUnderTest service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serves_TheSeedArticleAsJson()
    {
        using var answer = await GetAsync("/article");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(answer.Content.Headers.ContentLength, (await answer.Content.ReadAsByteArrayAsync(Stop)).Length);
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.StartsWith("date 2025-02-10 ABOARD AIR FORCE ONE", json.RootElement.GetProperty("text").GetString()!.TrimStart(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("evidence").ValueKind);
    }

    [Fact]
    public async Task Tells_HowToCache()
    {
        using var answer = await GetAsync("/article");

        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Head_SaysWhatGetSaysWithoutBody()
    {
        using var get = await GetAsync("/article");
        var head = await RawHttp.SendAsync(service.Address, "HEAD /article HTTP/1.1", "Host: x", "Connection: close", "", "");

        Assert.StartsWith("HTTP/1.1 200 ", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {get.Content.Headers.ContentLength}\r\n", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nETag: {get.Headers.ETag}\r\n", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", W/\"an,other\", {0}")]
    [InlineData("*")]
    public async Task Answers304_WhenTheClientHasIt(string ifNoneMatch)
    {
        using var first = await GetAsync("/article");
        var tag = first.Headers.ETag!.ToString();
        using var second = await GetAsync("/article", ("If-None-Match", ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag?.ToString());
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("other")]
    [InlineData("\"*\"")]
    public async Task Answers200_WhenTheClientHasAnother(string ifNoneMatch)
    {
        using var answer = await GetAsync("/article", ("If-None-Match", ifNoneMatch));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("identity;q=0", null, HttpStatusCode.NotAcceptable)]
    [InlineData("*;q=0", null, HttpStatusCode.NotAcceptable)]
    [InlineData("identity;q=0, *", "br")]
    [InlineData("zstd", null)]
    public async Task Sends_TheCodingAskedFor(string acceptEncoding, string? coding, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var plain = await GetAsync("/article");
        using var answer = await GetAsync("/article", ("Accept-Encoding", acceptEncoding));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        if (status != HttpStatusCode.OK)
            return;
        Assert.Equal(coding is null, plain.Headers.ETag!.Equals(answer.Headers.ETag));
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Stop), Decode(bytes, coding));
    }

    [Fact]
    public async Task Answers304_ForTheSameCodingOnly()
    {
        using var gzip = await GetAsync("/article", ("Accept-Encoding", "gzip"));
        var tag = gzip.Headers.ETag!.ToString();
        using var again = await GetAsync("/article", ("Accept-Encoding", "gzip"), ("If-None-Match", tag));
        using var plain = await GetAsync("/article", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Fact]
    public async Task Includes_EvidenceWhenAsked()
    {
        using var answer = await GetAsync("/article?include=evidence");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));
        using var plain = await GetAsync("/article");

        Assert.Equal("utf-8", json.RootElement.GetProperty("evidence").GetProperty("charset").GetProperty("name").GetString());
        Assert.NotEqual(plain.Headers.ETag, answer.Headers.ETag);
    }

    [Fact]
    public async Task Serves_TheFileInSeeds()
    {
        var seed = await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "seeds", "trump-putin-talks.txt"), Stop);

        Assert.Equal(seed, ArticleFile.BuiltIn());
    }

    private static byte[] Decode(byte[] bytes, string? coding)
    {
        using var from = new MemoryStream(bytes);
        using Stream decoder = coding switch
        {
            "br" => new BrotliStream(from, CompressionMode.Decompress),
            "gzip" => new GZipStream(from, CompressionMode.Decompress),
            _ => from,
        };
        using var into = new MemoryStream();
        decoder.CopyTo(into);
        return into.ToArray();
    }

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => service.GetAsync(path, headers);
}
