using System.IO.Compression;
using System.Text;

namespace Lede.Cli.Tests.Archives;

/// <summary>Makes archives for tests.</summary>
internal static class WarcFile
{
    public const string Page = "<!DOCTYPE html><title>Sun</title><article><h1>Sun over town</h1><p>The sun shone over the town all day, and people went out into the streets to see it.</p>"
        + "<p>Nobody remembered a winter like it, the mayor said on Monday; the markets stayed open until nine.</p></article>";

    /// <summary>A record as it lies in a plain archive.</summary>
    public static byte[] Record(string type, ReadOnlySpan<byte> block, string fields = "", long? length = null, string version = "1.0") =>
    [
        .. Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nWARC-Date: 2026-09-01T12:00:00Z\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n")),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>A response with a page.</summary>
    public static byte[] Response(string url, string body = Page, string headers = "Content-Type: text/html; charset=utf-8\r\n", string version = "1.0") =>
        Response(url, Encoding.UTF8.GetBytes(body), headers, version);

    public static byte[] Response(string url, byte[] body, string headers, string version = "1.0") => Record(
        "response",
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n"), .. body],
        $"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n",
        version: version);

    public static byte[] Warcinfo() => Record("warcinfo", "software: tests\r\n"u8, "Content-Type: application/warc-fields\r\n");

    public static byte[] Gzip(ReadOnlySpan<byte> bytes) => GzipSourceTests.Gzip(bytes, CompressionLevel.Fastest);

    public static byte[] Join(params IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
