using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
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

        // Nearly all pages are UTF-8, and read as they are.
        var isUtf8 = Utf8.IsValid(bytes);
        if (Choose(bytes, source.Charset, isUtf8) is not { } choice)
            return new PageReading(null, ParseFailures.Malformed);
        var builder = new TreeBuilder(isUtf8 && choice.Charset == Charset.Utf8 ? AsItIs(source.Bytes[choice.MarkLength..]) : Transcode(bytes, choice), limits);
        if (builder.Build(stop))
            return new PageReading(builder.Finish(choice.Evidence), null);
        builder.Finish(choice.Evidence).Dispose();
        return new PageReading(null, ParseFailures.TooManyNodes(limits.MaxNodes));
    }

    private static PageText AsItIs(ReadOnlyMemory<byte> bytes) =>
        new(MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray()), isPooled: false);

    private static PageText Transcode(ReadOnlySpan<byte> bytes, CharsetChoice choice)
    {
        bytes = bytes[choice.MarkLength..];
        var characters = ArrayPool<char>.Shared.Rent(choice.Charset.Encoding.GetMaxCharCount(bytes.Length));
        var decoded = characters.AsSpan(0, choice.Charset.Encoding.GetChars(bytes, characters));
        var transcoded = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(decoded));
        var length = Encoding.UTF8.GetBytes(decoded, transcoded);
        ArrayPool<char>.Shared.Return(characters);
        return new PageText(new ArraySegment<byte>(transcoded, 0, length), isPooled: true);
    }

    /// <summary>The encoding of a page; <c>null</c> when it is no text. <paramref name="isUtf8"/>: whether all bytes are valid UTF-8, where that is known.</summary>
    public static CharsetChoice? Choose(ReadOnlySpan<byte> bytes, string? header, bool? isUtf8 = null) =>
        header is not null && Charset.Find(header) is not null
            ? TextDecoder.Choose(bytes, header, "header", isUtf8)
            : TextDecoder.Choose(bytes, MetaCharset.Find(bytes), "meta", isUtf8);
}
