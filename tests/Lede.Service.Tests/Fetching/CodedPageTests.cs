using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Lede.Service.Tests.Fetching;

/// <summary>Content codings: taken off, and bounded by what comes out.</summary>
public sealed class CodedPageTests
{
    private const int MaxBytes = 100_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("X-GZIP")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("br, deflate")]
    [InlineData("identity, gzip")]
    public async Task Takes_CodingsOff(string codings)
    {
        using var answer = await FetchAsync(Code(Encoding.UTF8.GetBytes(SourceServer.Page), codings), codings.Replace("raw-", "", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Snow in Moscow", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("br, gzip")]
    [InlineData("gzip, gzip")]
    public async Task Refuses_Bombs(string codings)
    {
        // 64 MB of zeros in some kilobytes, or in some hundred bytes.
        using var answer = await FetchAsync(Code(new byte[64 * 1024 * 1024], codings), codings.Replace("raw-", "", StringComparison.Ordinal));

        await AssertTooLargeAsync(answer);
    }

    [Fact]
    public async Task Refuses_BombsThatNeverGiveAByte()
    {
        // A gzip member whose name has no end, in a coding that makes it small.
        byte[] endless = [0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, .. Enumerable.Repeat((byte)'a', 32 * 1024 * 1024)];

        using var answer = await FetchAsync(Code(endless, "br"), "gzip, br");

        await AssertTooLargeAsync(answer);
    }

    [Theory]
    [InlineData(MaxBytes, HttpStatusCode.OK)]
    [InlineData(MaxBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Takes_AsMuchAsIsAllowed(int bytes, HttpStatusCode status)
    {
        byte[] page = [.. Encoding.UTF8.GetBytes(SourceServer.Page), .. Enumerable.Repeat((byte)' ', bytes - Encoding.UTF8.GetByteCount(SourceServer.Page))];
        foreach (var coding in new[] { "identity", "gzip" })
        {
            using var answer = await FetchAsync(Code(page, coding), coding);

            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Refuses_CodingsThatBreakOff(string coding)
    {
        var whole = Code(Encoding.UTF8.GetBytes(SourceServer.Page), coding);

        using var answer = await FetchAsync(whole[..(whole.Length / 2)], coding);

        var problem = await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed");
        Assert.Equal("coding", problem.GetProperty("reason").GetString());
    }

    private static async Task AssertTooLargeAsync(HttpResponseMessage answer)
    {
        var problem = await FetchingService.AssertProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Equal("MaxBytes", problem.GetProperty("limit").GetString());
        Assert.Equal(MaxBytes, problem.GetProperty("allowed").GetInt32());
    }

    private static async Task<HttpResponseMessage> FetchAsync(byte[] body, string codings)
    {
        await using var source = await SourceServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = codings;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await using var service = await FetchingService.StartAsync(source.Address, $"--Lede:Limits:MaxBytes={MaxBytes}");
        return await service.GetAsync(FetchingService.Path(source));
    }

    private static byte[] Code(byte[] bytes, string codings)
    {
        foreach (var coding in codings.Split(", "))
        {
            using var memory = new MemoryStream();
            using (Stream coder = coding switch
            {
                "gzip" or "X-GZIP" => new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true),
                "deflate" => new ZLibStream(memory, CompressionLevel.SmallestSize, leaveOpen: true),
                "raw-deflate" => new DeflateStream(memory, CompressionLevel.SmallestSize, leaveOpen: true),
                "br" => new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(new MemoryStream()),
            })
            {
                coder.Write(bytes);
            }

            if (coding != "identity")
                bytes = memory.ToArray();
        }

        return bytes;
    }
}
