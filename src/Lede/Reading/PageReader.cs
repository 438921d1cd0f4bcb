using System.Buffers;
using System.Text;
using Lede.Reading.Html;

namespace Lede.Reading;

/// <summary>Bytes to a page.</summary>
internal static class PageReader
{
    /// <summary>Reads a page; the caller disposes it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public static PageReading Read(ArticleSource source, ParserLimits limits, CancellationToken stop)
    {
        var bytes = source.Bytes.Span;
        if (bytes.IsEmpty)
            return new PageReading(null, ParseFailures.Empty);
        var characters = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        var length = Encoding.UTF8.GetChars(bytes, characters);
        return Read(characters, length, new CharsetEvidence("utf-8", "utf8"), (limits, stop));
    }

    private static PageReading Read(char[] characters, int length, CharsetEvidence charset, (ParserLimits Limits, CancellationToken Stop) bounds)
    {
        length = NormaliseLineEnds(characters.AsSpan(0, length));
        var builder = new TreeBuilder(characters, length, bounds.Limits);
        return builder.Build(bounds.Stop)
            ? new PageReading(builder.Finish(charset), null)
            : new PageReading(null, ParseFailures.TooManyNodes(bounds.Limits.MaxNodes));
    }

    // CR and CR LF become LF, in place. Returns the new length.
    private static int NormaliseLineEnds(Span<char> text)
    {
        var read = text.IndexOf('\r');
        if (read < 0)
            return text.Length;
        var write = read;
        while (read < text.Length)
        {
            text[write++] = '\n';
            read += read + 1 < text.Length && text[read + 1] == '\n' ? 2 : 1;
            var rest = text[read..].IndexOf('\r');
            var plain = rest < 0 ? text.Length - read : rest;
            text.Slice(read, plain).CopyTo(text[write..]);
            (read, write) = (read + plain, write + plain);
        }

        return write;
    }
}
