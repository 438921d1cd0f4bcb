using System.Buffers;
using System.IO.Compression;

namespace Lede.Service.Fetching;

/// <summary>Reads a body and takes its codings off, never more than so many decoded bytes: a kilobyte of Brotli can be a gigabyte of page.</summary>
internal static class BodyDecoder
{
    // Two codings on one body are rare, more are an attack.
    private const int MaxCodings = 2;

    /// <summary>Value of Accept-Encoding for requests.</summary>
    public const string Accepted = "gzip, deflate, br";

    /// <summary>The decoded bytes; <c>null</c> when there are more than <paramref name="allowed"/>.</summary>
    /// <exception cref="InvalidDataException">A coding is unknown, or the body breaks it.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int allowed, CancellationToken stop)
    {
        var stream = await content.ReadAsStreamAsync(stop);
        var codings = content.Headers.ContentEncoding;
        if (codings.Count > MaxCodings)
            throw new InvalidDataException("Too many codings.");
        foreach (var coding in codings.Reverse())
            stream = Decoded(stream, coding);

        await using (stream)
        {
            var body = new ArrayBufferWriter<byte>();
            while (true)
            {
                var read = await stream.ReadAsync(body.GetMemory(16 * 1024), stop);
                if (read == 0)
                    return body.WrittenMemory;
                body.Advance(read);
                if (body.WrittenCount > allowed)
                    return null;
            }
        }
    }

    private static Stream Decoded(Stream body, string coding) => coding.ToLowerInvariant() switch
    {
        "identity" => body,
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => throw new InvalidDataException("An unknown coding."),
    };
}
