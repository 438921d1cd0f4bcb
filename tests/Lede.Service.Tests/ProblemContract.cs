using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lede.Service.Tests;

/// <summary>Every error a client can cause, over a real connection: its status, its type, its members.</summary>
public abstract class ProblemContract(ServiceUnderTest service)
{
    [Theory]
    [InlineData("/article?format=xml", "format")]
    [InlineData("/article?format=", "format")]
    [InlineData("/article?format=JSON", "format")]
    [InlineData("/article?format=json&format=json", "format")]
    [InlineData("/article?include=all", "include")]
    public async Task Refuses_BadParametersOfGet(string target, string parameter)
    {
        var problem = await SendAsync("bad-parameter", 400, $"GET {target} HTTP/1.1");

        Assert.Equal(parameter, problem.Member("parameter"));
    }

    [Theory]
    [InlineData("url=example.org/a", "url")]
    [InlineData("url=/etc/passwd", "url")]
    [InlineData("url=file:///etc/passwd", "url")]
    [InlineData("url=", "url")]
    [InlineData("published=2025-02-30", "published")]
    [InlineData("published=10/02/2025", "published")]
    [InlineData("published=", "published")]
    [InlineData("annotate=no", "annotate")]
    [InlineData("annotate=true&annotate=true", "annotate")]
    [InlineData("format=xml", "format")]
    [InlineData("include=everything", "include")]
    public async Task Refuses_BadParametersOfPost(string query, string parameter)
    {
        var problem = await PostAsync("bad-parameter", 400, "/article?" + query, "Content-Type: text/plain", "Hello");

        Assert.Equal(parameter, problem.Member("parameter"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task Refuses_EmptyBodies(string body)
    {
        await PostAsync("empty", 400, "/article", "Content-Type: text/plain", body);
        await PostChunkedAsync("empty", 400, "Content-Type: text/plain", body);
    }

    [Fact]
    public Task Refuses_BrokenChunks() => SendAsync(
        "bad-request", 400, "POST /article HTTP/1.1", "Content-Type: text/plain", "Transfer-Encoding: chunked", "", "zz", "Hello", "0", "", "");

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/article/1")]
    [InlineData("/articles.json")]
    public Task Finds_NothingElsewhere(string path) => SendAsync("not-found", 404, $"GET {path} HTTP/1.1");

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Refuses_OtherMethods(string method)
    {
        var problem = await SendAsync("method-not-allowed", 405, $"{method} /article HTTP/1.1", "Content-Length: 0");

        Assert.Equal("GET, HEAD, POST", problem.Header("Allow"));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0, text/*;q=0")]
    public async Task Refuses_UnknownForms(string accept)
    {
        var get = await SendAsync("not-acceptable", 406, "GET /article HTTP/1.1", $"Accept: {accept}");
        var post = await PostAsync("not-acceptable", 406, "/article", $"Content-Type: text/plain\r\nAccept: {accept}", "Hello");

        Assert.Equal(get.Member("accepted"), post.Member("accepted"));
        Assert.Contains("application/json", get.Member("accepted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_ADeclaredLengthAboveTheLimit()
    {
        // Not a byte of the body is sent: the refusal must not wait for it.
        var problem = await SendAsync(
            "too-large", 413, "POST /article HTTP/1.1", "Content-Type: text/plain", $"Content-Length: {ServiceUnderTest.MaxBytes + 1}", "", "");

        Assert.Equal("MaxBytes", problem.Member("limit"));
        Assert.Equal(ServiceUnderTest.MaxBytes.ToString(CultureInfo.InvariantCulture), problem.Member("allowed"));
        Assert.Equal((ServiceUnderTest.MaxBytes + 1).ToString(CultureInfo.InvariantCulture), problem.Member("measured"));
    }

    [Fact]
    public async Task Refuses_AChunkedBodyAboveTheLimit()
    {
        var problem = await PostChunkedAsync("too-large", 413, "Content-Type: text/plain", new string('x', ServiceUnderTest.MaxBytes + 1));

        Assert.Equal("MaxBytes", problem.Member("limit"));
    }

    [Theory]
    [InlineData("X-None: 1")]
    [InlineData("Content-Type: nonsense")]
    [InlineData("Content-Type: image/png")]
    [InlineData("Content-Type: application/json")]
    [InlineData("Content-Type: text/plain\r\nContent-Encoding: gzip")]
    public async Task Refuses_OtherMediaTypes(string header)
    {
        var declared = await PostAsync("unsupported-media-type", 415, "/article", header, "Hello");
        var chunked = await PostChunkedAsync("unsupported-media-type", 415, header, "Hello");

        Assert.StartsWith("text/plain", declared.Header("Accept-Post"), StringComparison.Ordinal);
        Assert.Contains("text/plain", chunked.Member("accepted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_APageWithoutArticle()
    {
        const string Form = "<html><head><title>Sign in</title></head><body><form><input type=password></form></body></html>";
        var declared = await PostAsync("no-article", 422, "/article", "Content-Type: text/html", Form);
        var chunked = await PostChunkedAsync("no-article", 422, "Content-Type: text/html", Form);

        Assert.NotEmpty(declared.Member("articleStatus"));
        Assert.Equal(declared.Member("articleStatus"), chunked.Member("articleStatus"));
    }

    private Task<Answer> PostAsync(string type, int status, string target, string header, string body) => SendAsync(
        type, status, $"POST {target} HTTP/1.1", header, FormattableString.Invariant($"Content-Length: {body.Length}"), "", body);

    private Task<Answer> PostChunkedAsync(string type, int status, string header, string body)
    {
        string[] chunk = body.Length == 0 ? [] : [body.Length.ToString("x", CultureInfo.InvariantCulture), body];
        return SendAsync(type, status, ["POST /article HTTP/1.1", header, "Transfer-Encoding: chunked", "", .. chunk, "0", "", ""]);
    }

    private async Task<Answer> SendAsync(string type, int status, params string[] lines)
    {
        var blank = Array.IndexOf(lines, "");
        string[] request = blank < 0 ? [lines[0], "Host: x", "Connection: close", .. lines[1..], "", ""]
            : [lines[0], "Host: x", "Connection: close", .. lines[1..]];
        var answer = new Answer(await RawHttp.SendAsync(service.Address, request));

        Assert.StartsWith(FormattableString.Invariant($"HTTP/1.1 {status} "), answer.Text, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("/problems/" + type, answer.Member("type"));
        Assert.Equal(status.ToString(CultureInfo.InvariantCulture), answer.Member("status"));
        Assert.NotEmpty(answer.Member("title"));
        return answer;
    }

    private sealed record Answer(string Text)
    {
        public string Header(string name) => Regex.Match(Text, $"^{name}: (.*?)\r$", RegexOptions.Multiline).Groups[1].Value;

        public string Member(string name)
        {
            using var json = JsonDocument.Parse(Text[(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
            return json.RootElement.TryGetProperty(name, out var member) ? member.ToString() : "";
        }
    }
}
