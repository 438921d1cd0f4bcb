using System.IO.Compression;
using System.Text;

namespace Lede.Benchmarks.Bulk;

/// <summary>An archive of the shared pages as crawlers write them: WARC 1.0, a response a record, each a gzip member of its own.</summary>
internal static class BulkArchive
{
    /// <summary>Writes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">The pages; repeated until there are enough.</param>
    /// <param name="records">Records of the archive.</param>
    public static void Write(string path, IReadOnlyList<byte[]> pages, int records)
    {
        var members = pages.AsParallel().AsOrdered().Select(Member).ToArray();
        using var file = File.Create(path);
        for (var i = 0; i < records; i++)
            file.Write(members[i % members.Length]);
    }

    private static byte[] Member(byte[] page, int number)
    {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8;
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:D12}>\r\nWARC-Date: 2026-09-01T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {head.Length + page.Length}\r\n\r\n")));
            gzip.Write(head);
            gzip.Write(page);
            gzip.Write("\r\n\r\n"u8);
        }

        return memory.ToArray();
    }
}
