using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Lede.Service.Tests.Fetching;

/// <summary>Fetching over real connections, by every build of the service; what it refuses is tested in full elsewhere.</summary>
public abstract class FetchContract(ServiceUnderTest service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetches_APageOfItsOwn_AndAsksWhetherItHasChanged()
    {
        var page = new Uri(service.Address, "/article?format=html").AbsoluteUri;

        using var first = await service.GetAsync(FetchingService.Path(page));
        var json = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Stop)).RootElement;
        using var second = await service.GetAsync(FetchingService.Path(page), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(page, json.GetProperty("url").GetString());
        Assert.Equal(page, json.GetProperty("fetched").GetProperty("url").GetString());
        Assert.Contains("U.S. President Donald Trump said on Sunday", json.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("304", Assert.Single(second.Headers.GetValues("Fetched-Status")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Takes_CodingsOff_AndRefusesBombs(string coding)
    {
        await using var source = await SourceServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = coding;
            await using Stream coder = coding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await coder.WriteAsync(context.Request.Path == "/bomb" ? new byte[20_000_000] : Encoding.UTF8.GetBytes(SourceServer.Page), context.RequestAborted);
        });

        using var answer = await service.GetAsync(FetchingService.Path(source));
        using var bomb = await service.GetAsync(FetchingService.Path(source, "/bomb"));

        Assert.Contains("\"headline\":\"Snow in Moscow\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await FetchingService.AssertProblemAsync(bomb, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://localhost/")]
    public async Task Refuses_ItsOwnNetwork(string address)
    {
        using var answer = await service.GetAsync(FetchingService.Path(address));

        await FetchingService.AssertProblemAsync(answer, HttpStatusCode.Forbidden, "address-refused");
    }

    [Fact]
    public async Task Says_ThatNoSecureConnectionCanBeMade()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));

        using var answer = await service.GetAsync(FetchingService.Path($"https://{source.Address.Authority}/"));

        Assert.Equal("tls", (await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Fetches_LinesOfBatches()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        using var content = new StringContent($"{{\"id\":1,\"url\":\"{source.Address}\"}}");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");

        using var answer = await service.Client.PostAsync(new Uri("/articles", UriKind.Relative), content, Stop);
        var line = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        Assert.Equal("Snow in Moscow", line.GetProperty("article").GetProperty("headline").GetString());
        Assert.Equal(200, line.GetProperty("fetched").GetProperty("status").GetInt32());
    }
}
