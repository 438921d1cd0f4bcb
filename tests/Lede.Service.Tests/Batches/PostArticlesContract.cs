using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lede.Writing;

namespace Lede.Service.Tests.Batches;

/// <summary><c>POST /articles</c> over a real connection.</summary>
public abstract class PostArticlesContract(ServiceUnderTest service)
{
    private static readonly Uri Path = new("/articles", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/ndjson; charset=\"UTF-8\"")]
    [InlineData("application/jsonl")]
    public async Task Answers_EveryLineInOrder(string mediaType)
    {
        using var answer = await PostAsync("{\"id\":1,\"text\":\"A story.\"}\r\nnonsense\n\n{\"id\":\"c\",\"text\":\" \"}\n{\"text\":\"The end.\",\"annotate\":false}", mediaType);
        var lines = await LinesAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["{\"id\":1,\"article\":{", "{\"id\":null,\"problem", "{\"id\":\"c\",\"problem\"", "{\"id\":null,\"article"], lines.Select(line => line[..19]));
        Assert.Equal("{\"id\":null,\"problem\":{\"type\":\"/problems/bad-line\",\"title\":\"A line of the batch cannot be understood\",\"status\":400,\"detail\":\"The line is no JSON: see byte 2.\",\"line\":2}}", lines[1]);
    }

    [Fact]
    public async Task Gives_WhatTheParserGives()
    {
        const string Copy = "MOSCOW, Feb 9 - “It is cold,” Ann Lee said.\n\nIt snowed.";
        var article = new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(Copy)), cancellation: Stop).Article!;

        using var answer = await PostAsync($"{{\"text\":{JsonSerializer.Serialize(Copy)}}}");

        Assert.Equal($"{{\"id\":null,\"article\":{Encoding.UTF8.GetString(ArticleJson.Write(article))}}}", Assert.Single(await LinesAsync(answer)));
    }

    [Fact]
    public async Task Answers_WhatIsAskedFor()
    {
        using var answer = await PostAsync("{\"text\":\"a\"}", accept: "application/json;q=0.5, application/jsonl");

        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Refuses_OtherForms()
    {
        using var answer = await PostAsync("{\"text\":\"a\"}", accept: "application/json");

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Contains("application/x-ndjson", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/x-ndjson; charset=utf-16")]
    public async Task Refuses_OtherMediaTypes(string mediaType)
    {
        using var answer = await PostAsync("{\"text\":\"a\"}", mediaType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/x-ndjson, application/ndjson, application/jsonl", answer.Headers.GetValues("Accept-Post").Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \n")]
    public async Task Refuses_EmptyBatches(string body)
    {
        using var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("/problems/empty", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_BatchesLargerThanASource()
    {
        var line = $"{{\"text\":\"{string.Concat(Enumerable.Repeat("Word ", ServiceUnderTest.MaxBytes / 10))}\",\"annotate\":false}}\n";
        using var answer = await PostAsync(string.Concat(Enumerable.Repeat(line, 5)));
        var lines = await LinesAsync(answer);

        Assert.Equal(5, lines.Length);
        Assert.All(lines, written => Assert.StartsWith("{\"id\":null,\"article\":", written, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_WhileLinesStillCome()
    {
        await using var batch = await BatchConnection.OpenAsync(service.Address);
        for (var i = 0; i < 3; i++)
        {
            await batch.SendAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"text\":\"Story {i}.\"}}\n"));
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"article\":"), await batch.ReadLineAsync(), StringComparison.Ordinal);
        }

        await batch.EndAsync();
        Assert.Null(await batch.ReadLineAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string mediaType = "application/x-ndjson", string? accept = null)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await service.Client.SendAsync(request, Stop);
    }

    private static async Task<string[]> LinesAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }
}
