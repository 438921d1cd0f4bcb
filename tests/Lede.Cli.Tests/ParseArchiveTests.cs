using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Lede.Cli.Tests.Archives;

namespace Lede.Cli.Tests;

/// <summary><c>lede parse</c>: archives and what is stored in them.</summary>
public sealed class ParseArchiveTests : ParseTests
{
    [Fact]
    public async Task Reads_ArchivesOfEveryForm()
    {
        byte[][] records =
        [
            WarcFile.Warcinfo(),
            WarcFile.Record("request", "GET / HTTP/1.1\r\n\r\n"u8),
            WarcFile.Response("http://example.com/a"),
            WarcFile.Response("http://example.com/picture", "PNG", "Content-Type: image/png\r\n"),
            WarcFile.Record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>None"u8),
            WarcFile.Record("revisit", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8),
            WarcFile.Record("conversion", Encoding.UTF8.GetBytes(Copy), "Content-Type: text/plain\r\nWARC-Target-URI: http://example.com/t\r\n", version: "1.1"),
            WarcFile.Record("resource", Encoding.UTF8.GetBytes(WarcFile.Page), "Content-Type: text/html\r\n"),
        ];
        Folder.Write("plain.warc", WarcFile.Join(records));
        Folder.Write("records.warc.gz", WarcFile.Join(records.Select(record => WarcFile.Gzip(record))));
        Folder.Write("whole.warc.gz", WarcFile.Gzip(WarcFile.Join(records)));

        var run = await RunAsync("parse", "plain.warc", "records.warc.gz", "whole.warc.gz");

        Assert.Equal((ExitCode.Done, 9), (run.ExitCode, run.Lines.Count));
        Assert.Equal("lede: 9 articles, 0 problems, 15 records passed over\n", run.Error);
        foreach (var three in run.Lines.Chunk(3))
        {
            var article = Json(three[0]).GetProperty("article");
            Assert.Equal("http://example.com/a", article.GetProperty("url").GetString());
            // When the crawler came is not when the article was published.
            Assert.Equal(JsonValueKind.Null, article.GetProperty("published").ValueKind);
            Assert.Equal("Reuters", Json(three[1]).GetProperty("article").GetProperty("dateline").GetProperty("agency").GetProperty("text").GetString());
        }

        Assert.All(run.Lines, line => Assert.Matches("^(plain.warc|records.warc.gz|whole.warc.gz)#[0-9]+(\\+[0-9]+)?$", Id(line)));
        Assert.Equal(9, run.Lines.Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task Decodes_CodedResponses()
    {
        var page = Encoding.UTF8.GetBytes(WarcFile.Page);
        const string Html = "Content-Type: text/html\r\n";
        byte[] chunked = [.. "10;ext=1\r\n"u8, .. page[..16], .. "\r\n"u8, .. Encoding.UTF8.GetBytes($"{page.Length - 16:X}\r\n"), .. page[16..], .. "\r\n0\r\n\r\n"u8];
        byte[][] records =
        [
            WarcFile.Response("http://example.com/chunked", chunked, Html + "Transfer-Encoding: chunked\r\n"),
            WarcFile.Response("http://example.com/gzip", WarcFile.Gzip(page), Html + "Content-Encoding: gzip\r\n"),
            WarcFile.Response("http://example.com/zlib", Coded(page, stream => new ZLibStream(stream, CompressionLevel.Optimal, true)), Html + "Content-Encoding: deflate\r\n"),
            WarcFile.Response("http://example.com/deflate", Coded(page, stream => new DeflateStream(stream, CompressionLevel.Optimal, true)), Html + "Content-Encoding: deflate\r\n"),
            WarcFile.Response("http://example.com/br", Coded(page, stream => new BrotliStream(stream, CompressionLevel.Optimal, true)), Html + "Content-Encoding: br\r\n"),
            WarcFile.Response("http://example.com/both", WarcFile.Gzip(Coded(page, stream => new BrotliStream(stream, CompressionLevel.Optimal, true))), Html + "Content-Encoding: br, gzip\r\n"),
            WarcFile.Response("http://example.com/decoded", page, Html + "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"),
            WarcFile.Response("http://example.com/untyped", page, ""),
        ];
        Folder.Write("coded.warc", WarcFile.Join(records));

        var run = await RunAsync("parse", "coded.warc");

        Assert.Equal((ExitCode.Done, records.Length), (run.ExitCode, run.Lines.Count));
        Assert.All(run.Lines, line => Assert.Equal("Sun over town", Json(line).GetProperty("article").GetProperty("headline").GetString()));
    }

    [Fact]
    public async Task Answers_BrokenCodingsWithProblems()
    {
        var page = Encoding.UTF8.GetBytes(WarcFile.Page);
        const string Html = "Content-Type: text/html\r\n";
        var brotli = Coded(page, stream => new BrotliStream(stream, CompressionLevel.Optimal, true));
        byte[][] records =
        [
            WarcFile.Response("http://example.com/chunked", [.. "FFFF\r\n"u8, .. page], Html + "Transfer-Encoding: chunked\r\n"),
            WarcFile.Response("http://example.com/gzip", WarcFile.Gzip(page)[..^20], Html + "Content-Encoding: gzip\r\n"),
            WarcFile.Response("http://example.com/deflate", [0x78, 0x9C, .. "nonsense"u8], Html + "Content-Encoding: deflate\r\n"),
            WarcFile.Response("http://example.com/br", brotli[..^9], Html + "Content-Encoding: br\r\n"),
            WarcFile.Response("http://example.com/zstd", page, Html + "Content-Encoding: zstd\r\n"),
            WarcFile.Response("http://example.com/sound"),
        ];
        Folder.Write("coded.warc", WarcFile.Join(records));

        var run = await RunAsync("parse", "coded.warc");

        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Equal("lede: 1 article, 5 problems (5 broken-record)\n", run.Error);
        Assert.Equal("http://example.com/sound", Json(run.Lines[^1]).GetProperty("article").GetProperty("url").GetString());
    }

    [Fact]
    public async Task Refuses_BombsWithoutDecodingThem()
    {
        var zeros = new byte[20_000_000];
        const string Html = "Content-Type: text/html\r\n";
        Folder.Write("bombs.warc.gz", WarcFile.Join(new[]
        {
            WarcFile.Response("http://example.com/large", zeros, Html),
            WarcFile.Response("http://example.com/gzip", WarcFile.Gzip(zeros), Html + "Content-Encoding: gzip\r\n"),
            WarcFile.Response("http://example.com/br", Coded(zeros, stream => new BrotliStream(stream, CompressionLevel.Fastest, true)), Html + "Content-Encoding: br\r\n"),
            WarcFile.Response("http://example.com/sound"),
        }.Select(record => WarcFile.Gzip(record))));
        Folder.Write("bomb.html.gz", WarcFile.Gzip(zeros));

        var run = await RunAsync("parse", "bombs.warc.gz", "bomb.html.gz");

        Assert.Equal("lede: 1 article, 4 problems (4 too-large)\n", run.Error);
    }

    private static byte[] Coded(byte[] bytes, Func<Stream, Stream> coder)
    {
        using var memory = new MemoryStream();
        using (var stream = coder(memory))
            stream.Write(bytes);
        return memory.ToArray();
    }
}
