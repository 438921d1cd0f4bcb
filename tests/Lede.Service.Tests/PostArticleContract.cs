using System.Net;
using System.Text;
using System.Text.Json;

namespace Lede.Service.Tests;

/// <summary><c>POST /article</c> over a real connection: what is answered when all is well.</summary>
public abstract class PostArticleContract(ServiceUnderTest service)
{
    private const string Copy = "MOSCOW, Feb 9 - “It is cold,” Ann Lee said.\n\nIt snowed.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parses_WireCopy()
    {
        using var answer = await PostAsync("/article", Copy);
        using var json = await JsonAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept"], answer.Headers.Vary);
        Assert.Equal(Copy, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("blocks").GetArrayLength());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xhtml+xml; charset=utf-8")]
    public async Task Parses_Pages(string mediaType)
    {
        const string Sentence = "The council voted late on Tuesday to close the old harbour bridge, which has carried trams since 1911, the mayor said.";
        var page = $"<html><head><title>Bridge to close</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Bridge to close</h1>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>{i}. {Sentence}</p>"))}</article></body></html>";
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(page));
        body.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var answer = await service.Client.PostAsync(new Uri("/article", UriKind.Relative), body, Stop);
        using var json = await JsonAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(string.Join("\n\n", Enumerable.Range(1, 6).Select(i => $"{i}. {Sentence}")), json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Refuses_APageWithoutAnArticle_AndSaysWhatItIs()
    {
        var body = new StringContent("<html><body><h1>Access denied</h1><p>You have been blocked.</p></body></html>", Encoding.UTF8, "text/html");
        using var answer = await service.Client.PostAsync(new Uri("/article", UriKind.Relative), body, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("botWall", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_TheSameBytesForTheSameBytes()
    {
        using var first = await PostAsync("/article", Copy);
        using var second = await PostAsync("/article", Copy);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Reads_ChunkedBodies()
    {
        var answer = await RawHttp.SendAsync(
            service.Address,
            "POST /article HTTP/1.1", "Host: x", "Connection: close", "Content-Type: text/plain", "Transfer-Encoding: chunked", "",
            "6", "Hello ", "5", "world", "0", "", "");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Hello world\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Honours_TheCharset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = new ByteArrayContent(Encoding.GetEncoding("windows-1251").GetBytes("Москва, привет всем, кто читает эти строки."));
        body.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=\"windows-1251\"");
        using var answer = await service.Client.PostAsync(new Uri("/article", UriKind.Relative), body, Stop);
        using var json = await JsonAsync(answer);

        Assert.StartsWith("Москва, привет", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_WhatTheCallerKnows()
    {
        using var answer = await PostAsync("/article?url=https://example.org/a&published=2025-02-10&annotate=false&include=evidence", Copy);
        using var json = await JsonAsync(answer);

        Assert.Equal("https://example.org/a", json.RootElement.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("evidence").ValueKind);
        Assert.Equal(0, json.RootElement.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task Reads_ABodyOfExactlyTheLimit()
    {
        using var answer = await PostAsync("/article?format=json", "Word ".PadRight(ServiceUnderTest.MaxBytes - 1, 'x') + ".");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        return await service.Client.PostAsync(new Uri(path, UriKind.Relative), body, Stop);
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));
}
