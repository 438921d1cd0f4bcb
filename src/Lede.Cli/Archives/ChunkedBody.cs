using System.Buffers.Text;

namespace Lede.Cli.Archives;

/// <summary>The chunked coding of HTTP/1.1 (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>Takes the coding off, in place.</summary>
    /// <param name="body">The coded body.</param>
    /// <param name="length">Length of the body, which now stands at the beginning; when it is cut short, of what there is.</param>
    /// <returns>Whether it ended as it should. A body that does not begin with a chunk is not coded: many crawlers store it decoded, under
    /// the header it came with.</returns>
    public static bool Decode(Span<byte> body, out int length)
    {
        length = 0;
        var at = 0;
        while (TryReadSize(body[at..], out var size, out var line))
        {
            at += line;
            if (size == 0)
                return true;
            var part = (int)Math.Min(size, body.Length - at);
            body.Slice(at, part).CopyTo(body[length..]);
            length += part;
            at += part;
            if (part < size)
                return false;
            at += LineEnd(body[at..]);
        }

        if (at > 0)
            return false;
        length = body.Length;
        return true;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> rest, out long size, out int line)
    {
        line = rest.IndexOf((byte)'\n') + 1;
        // An extension may follow the size.
        return Utf8Parser.TryParse(rest, out size, out var digits, 'x') && digits <= 15 && size >= 0 && line > digits
            && rest[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' ';
    }

    private static int LineEnd(ReadOnlySpan<byte> rest) => rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) ? 1 : 0;
}
