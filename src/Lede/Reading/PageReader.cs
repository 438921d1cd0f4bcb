using System.Buffers;
using System.Text.Unicode;
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

        // Nearly all pages are UTF-8: decoding tells whether this one is, in the same pass.
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length + 1);
        var isUtf8 = Utf8.ToUtf16(bytes, characters, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done;
        if (Choose(bytes, source.Charset, isUtf8) is not { } choice)
        {
            ArrayPool<char>.Shared.Return(characters);
            return new PageReading(null, ParseFailures.Malformed);
        }

        if (!isUtf8 || choice.MarkLength > 0 || choice.Charset != Charset.Utf8)
        {
            ArrayPool<char>.Shared.Return(characters);
            bytes = bytes[choice.MarkLength..];
            characters = ArrayPool<char>.Shared.Rent(choice.Charset.Encoding.GetMaxCharCount(bytes.Length));
            length = choice.Charset.Encoding.GetChars(bytes, characters);
        }

        length = LineEnds.Normalise(characters.AsSpan(0, length));
        var builder = new TreeBuilder(characters, length, limits);
        if (builder.Build(stop))
            return new PageReading(builder.Finish(choice.Evidence), null);
        builder.Finish(choice.Evidence).Dispose();
        return new PageReading(null, ParseFailures.TooManyNodes(limits.MaxNodes));
    }

    /// <summary>The encoding of a page; <c>null</c> when it is no text. <paramref name="isUtf8"/>: whether all bytes are valid UTF-8, where that is known.</summary>
    public static CharsetChoice? Choose(ReadOnlySpan<byte> bytes, string? header, bool? isUtf8 = null) =>
        header is not null && Charset.Find(header) is not null
            ? TextDecoder.Choose(bytes, header, "header", isUtf8)
            : TextDecoder.Choose(bytes, MetaCharset.Find(bytes), "meta", isUtf8);
}
