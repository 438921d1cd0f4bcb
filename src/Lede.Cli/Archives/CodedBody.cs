using System.Buffers;
using System.IO.Compression;
using Lede.Service.Batches;

namespace Lede.Cli.Archives;

/// <summary>The content codings of HTTP (RFC 9110, section 8.4.1): gzip, deflate and br.</summary>
internal static class CodedBody
{
    private const int Held = 256 * 1024;

    /// <summary>Takes one coding off.</summary>
    /// <param name="coding">Its name, in lower case.</param>
    /// <param name="body">The coded body. One that does not show the coding's signature is not coded: many crawlers store it decoded, under the header it came with.</param>
    /// <param name="most">Bytes that are decoded; of a larger body one more comes, and no others.</param>
    /// <param name="decoded">Where the decoded body goes; what could be decoded, when the rest is broken.</param>
    /// <returns>What is wrong, as the end of a sentence; <c>null</c> when nothing is.</returns>
    public static string? Decode(string coding, ReadOnlyMemory<byte> body, int most, PooledBuffer decoded)
    {
        switch (coding)
        {
            case "gzip" or "x-gzip" when body.Span.StartsWith(GzipSource.Magic):
                return Gunzip(body, most, decoded);
            case "deflate" when !LooksLikeMarkup(body.Span):
                return Inflate(body, most, decoded);
            case "br" when !LooksLikeMarkup(body.Span):
                return Unbrotli(body.Span, most, decoded);
            case "gzip" or "x-gzip" or "deflate" or "br":
                decoded.Write(body.Span[..Math.Min(body.Length, most + 1)]);
                return null;
            default:
                return $"its content coding '{coding}' is not read";
        }
    }

    private static string? Gunzip(ReadOnlyMemory<byte> body, int most, PooledBuffer decoded)
    {
        using var input = new ReplayBuffer(Source(body), Held);
        var gzip = new GzipSource(input);
        while (decoded.Length <= most)
        {
            var read = gzip.Read(decoded.GetSpan());
            if (read == 0)
                // What follows the last member is nobody's.
                return gzip.Fault is { } fault && (gzip.Member == 0 || decoded.Length == 0) ? $"its gzip coding is broken: {fault}" : null;
            decoded.Advance(read);
        }

        return null;
    }

    // The standard means zlib's format; some servers send the data bare.
    private static string? Inflate(ReadOnlyMemory<byte> body, int most, PooledBuffer decoded)
    {
        var start = body.Length >= 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0 ? 2 : 0;
        using var input = new ReplayBuffer(Source(body[start..]), Held);
        var inflater = new Inflater(input);
        inflater.Start();
        while (decoded.Length <= most)
        {
            var part = inflater.Read().Span;
            if (part.IsEmpty)
                return inflater.Fault is { } fault ? $"its deflate coding is broken: {fault}" : null;
            decoded.Write(part);
        }

        return null;
    }

    private static string? Unbrotli(ReadOnlySpan<byte> body, int most, PooledBuffer decoded)
    {
        using var decoder = new BrotliDecoder();
        while (decoded.Length <= most)
        {
            var status = decoder.Decompress(body, decoded.GetSpan(), out var read, out var written);
            body = body[read..];
            decoded.Advance(written);
            if (status == OperationStatus.Done)
                return null;
            if (status == OperationStatus.InvalidData)
                return "its br coding is broken";
            if (status == OperationStatus.NeedMoreData)
                return "its br coding is broken: the coded data end too soon";
        }

        return null;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> body)
    {
        var text = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        var first = text.IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && text[first] == '<' && text.Length > first + 1 && (char.IsAsciiLetter((char)text[first + 1]) || text[first + 1] is (byte)'!' or (byte)'?');
    }

    private static ByteSource Source(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        return buffer =>
        {
            var part = bytes.Span[at..];
            part = part[..Math.Min(part.Length, buffer.Length)];
            part.CopyTo(buffer);
            at += part.Length;
            return part.Length;
        };
    }
}
