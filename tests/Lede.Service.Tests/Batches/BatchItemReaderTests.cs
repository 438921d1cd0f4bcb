using System.Text;
using Lede.Service.Batches;

namespace Lede.Service.Tests.Batches;

/// <summary>What a line may say, and every way in which it may be wrong.</summary>
public sealed class BatchItemReaderTests
{
    [Theory]
    [InlineData("""{"html":"<p>é"}""", "text/html", "<p>é")]
    [InlineData("""{"html":"<p>é","contentType":"application/xhtml+xml"}""", "application/xhtml+xml", "<p>é")]
    [InlineData("""{"html":"","contentType":"TEXT/HTML; charset=windows-1251"}""", "TEXT/HTML", "")]
    [InlineData("""{"text":"a\n\"b\" \u00e9\uD83D\uDE00\/\\\b\f\r\t"}""", "text/plain", "a\n\"b\" é😀/\\\b\f\r\t")]
    [InlineData("""{"text":"cut \uD83D","contentType":"text/plain"}""", "text/plain", "cut \uFFFD")]
    [InlineData("""{"text":"\uDE00\uD83D\u0041\uD83D\uD83D\uDE00\uD83D\n"}""", "text/plain", "\uFFFD\uFFFDA\uFFFD😀\uFFFD\n")]
    [InlineData(""" { "te\u0078t" : "a" , "html" : null } """, "text/plain", "a")]
    public void Reads_Sources(string line, string mediaType, string text)
    {
        var item = Read(line);

        Assert.Null(item.Problem);
        Assert.Equal(mediaType, item.Source!.MediaType);
        Assert.Equal(text, Encoding.UTF8.GetString(item.Source.Bytes.Span));
        Assert.Equal("utf-8", item.Source.Charset);
        Assert.Null(item.Url);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "")]
    [InlineData("""{"text":"a","id":null}""", "")]
    [InlineData("""{"id":7,"text":"a"}""", "7")]
    [InlineData("""{"id":-1.50e+400,"text":"a"}""", "-1.50e+400")]
    [InlineData("""{"text":"a\n\n\n\n\n","id":"\u00e9\n\"x\""}""", "\"\\u00e9\\n\\\"x\\\"\"")]
    public void Echoes_TheIdAsWritten(string line, string id) => Assert.Equal(id, Id(Read(line)));

    [Fact]
    public void Reads_WhatTheCallerKnowsAndWants()
    {
        var item = Read("""{"html":"a","url":"https://example.org/a","published":"2025-02-10","annotate":false,"evidence":true}""");

        Assert.Equal("https://example.org/a", item.Source!.Url!.AbsoluteUri);
        Assert.Equal(new DateOnly(2025, 2, 10), item.Source.Published);
        Assert.Equal(new ParserOptions { Annotate = false, IncludeEvidence = true }, item.Options);
    }

    [Fact]
    public void Reads_AddressesToFetch()
    {
        var item = Read("""{"url":"https://example.org/a","published":"2025-02-10","annotate":false}""");

        Assert.Null(item.Problem);
        Assert.Null(item.Source);
        Assert.Equal("https://example.org/a", item.Url!.AbsoluteUri);
        Assert.Equal(new DateOnly(2025, 2, 10), item.Published);
        Assert.Equal(new ParserOptions { Annotate = false }, item.Options);
    }

    [Theory]
    [InlineData("a", "The line is no JSON: see byte 1.", null)]
    [InlineData("""{"text":"a" """, "The line is no JSON: see byte 13.", null)]
    [InlineData("""{"text":"a"}{"text":"b"}""", "The line is no JSON: see byte 13.", null)]
    [InlineData("""{"text":"a",}""", "The line is no JSON: see byte 13.", null)]
    [InlineData("{\"text\":\"a\tb\"}", "The line is no JSON: see byte 11.", null)]
    [InlineData("""{"text":"\x"}""", "The line is no JSON: see byte 11.", null)]
    [InlineData("""["text"]""", "The line is no JSON object.", null)]
    [InlineData("null", "The line is no JSON object.", null)]
    [InlineData("{}", "The line has none of 'html', 'text' and 'url'.", null)]
    [InlineData("""{"text":null}""", "The line has none of 'html', 'text' and 'url'.", null)]
    [InlineData("""{"text":"a","html":"b"}""", "The line has both 'html' and 'text'.", null)]
    [InlineData("""{"text":"a","text":"b"}""", "The line has 'text' more than once.", "text")]
    [InlineData("""{"text":"a","title":{"deep":[1]}}""", "'title' is no member of a line.", null)]
    [InlineData("""{"Text":"a"}""", "'Text' is no member of a line.", null)]
    [InlineData("""{"text":["a"]}""", "The value of 'text' is no string.", "text")]
    [InlineData("""{"text":"a","id":true}""", "The value of 'id' is no string or number.", "id")]
    [InlineData("""{"text":"a","id":{"id":1}}""", "The value of 'id' is no string or number.", "id")]
    [InlineData("""{"text":"a","annotate":"false"}""", "The value of 'annotate' is no true or false.", "annotate")]
    [InlineData("""{"text":"a","evidence":1}""", "The value of 'evidence' is no true or false.", "evidence")]
    [InlineData("""{"text":"a","published":"10/02/2025"}""", "The value of 'published' is no day in the form YYYY-MM-DD.", "published")]
    [InlineData("""{"text":"a","url":"example.org"}""", "The value of 'url' is no absolute http or https address.", "url")]
    [InlineData("""{"url":"file:///etc/passwd"}""", "The value of 'url' is no absolute http or https address.", "url")]
    [InlineData("""{"url":""}""", "The value of 'url' is no absolute http or https address.", "url")]
    [InlineData("""{"url":"http://example.org","contentType":"text/html"}""", "The value of 'contentType' goes with 'html' or 'text' only: what is fetched says its own.", "contentType")]
    [InlineData("""{"text":"a","contentType":"text/html"}""", "The value of 'contentType' does not go with 'text'.", "contentType")]
    [InlineData("""{"html":"a","contentType":"image/png"}""", "The value of 'contentType' does not go with 'html'.", "contentType")]
    public void Refuses_BadLines(string line, string detail, string? member)
    {
        var problem = Read(line).Problem!;

        Assert.Equal("bad-line", problem.Type.Name);
        Assert.Equal(detail, problem.Detail);
        Assert.Equal(member, problem.Parameter);
    }

    [Theory]
    [InlineData("""{"id":7,"txt":"a"}""", "7")]
    [InlineData("""{"txt":"a","id":"x"}""", "\"x\"")]
    [InlineData("""{"id":7,"text":"a""", "7")]
    [InlineData("""{"id":7,"text":"a"} x""", "7")]
    public void Keeps_TheIdOfBadLines(string line, string id)
    {
        var item = Read(line);

        Assert.NotNull(item.Problem);
        Assert.Equal(id, Id(item));
    }

    [Fact]
    public void Refuses_WhatIsNoUtf8()
    {
        var item = BatchItemReader.Read("{\"text\":\"\xE9\"}".Select(letter => (byte)letter).ToArray());

        Assert.Equal("The line is no UTF-8.", item.Problem!.Detail);
    }

    [Fact]
    public void Lists_WhatIsAccepted()
    {
        Assert.Equal(BatchMembers.Names, Read("""{"txt":"a"}""").Problem!.Accepted);
        Assert.Equal(["text/html", "application/xhtml+xml"], Read("""{"html":"a","contentType":"b"}""").Problem!.Accepted);
    }

    private static BatchItem Read(string line) => BatchItemReader.Read(Encoding.UTF8.GetBytes(line));

    private static string Id(BatchItem item) => Encoding.UTF8.GetString(item.Id.Span);
}
