using System.Buffers;
using Lede.Reading.Html;

namespace Lede.Reading;

/// <summary>Bytes to a page. The encoding is found as for any text (<see cref="TextDecoder"/>), the page's own declaration standing in for a header's.</summary>
internal static class PageReader
{
    /// <summary>Reads a page; the caller disposes it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public static PageReading Read(ArticleSource source, ParserLimits limits, CancellationToken stop)
    {
        var bytes = source.Bytes.Span;
        if (bytes.IsEmpty)
            return new PageReading(null, ParseFailures.Empty);
        if (Choose(bytes, source.Charset) is not { } choice)
            return new PageReading(null, ParseFailures.Malformed);

        bytes = bytes[choice.MarkLength..];
        var encoding = choice.Charset.Encoding;
        var characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        var length = LineEnds.Normalise(characters.AsSpan(0, encoding.GetChars(bytes, characters)));
        var builder = new TreeBuilder(characters, length, limits);
        if (builder.Build(stop))
            return new PageReading(builder.Finish(choice.Evidence), null);
        builder.Finish(choice.Evidence).Dispose();
        return new PageReading(null, ParseFailures.TooManyNodes(limits.MaxNodes));
    }

    /// <summary>The encoding of a page; <c>null</c> when it is no text.</summary>
    public static CharsetChoice? Choose(ReadOnlySpan<byte> bytes, string? header) =>
        header is not null && Charset.Find(header) is not null
            ? TextDecoder.Choose(bytes, header, "header")
            : TextDecoder.Choose(bytes, MetaCharset.Find(bytes), "meta");
}
