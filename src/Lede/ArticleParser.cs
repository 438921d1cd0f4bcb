using Lede.Annotation;
using Lede.Extraction;
using Lede.Reading;
using Lede.Wire;

namespace Lede;

/// <summary>Turns wire copy or a web page into an <see cref="Article"/>. Stateless and safe to share between threads; the same source
/// gives the same article on any thread, culture and time zone.</summary>
/// <param name="limits">Bounds of one parse; <c>null</c> for the defaults.</param>
/// <param name="time">Clock of <see cref="ParserLimits.MaxTime"/>, and of nothing else; <c>null</c> for the system's.</param>
public sealed class ArticleParser(ParserLimits? limits = null, TimeProvider? time = null)
{
    private readonly ParserLimits _limits = limits ?? new ParserLimits();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Parses one source.</summary>
    /// <param name="source">The bytes and what is known of them.</param>
    /// <param name="options">What is asked for; <c>null</c> for the defaults.</param>
    /// <param name="cancellation">Stops the work soon after it is cancelled.</param>
    /// <returns>The article, or the reason why there is none; bad input never throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ParseResult Parse(ArticleSource source, ParserOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Bytes.Length > _limits.MaxBytes)
            return ParseResult.Of(ParseFailures.TooLarge(source.Bytes.Length, _limits.MaxBytes));

        using var timeout = new CancellationTokenSource(_limits.MaxTime, _time);
        using var either = cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation) : null;
        try
        {
            return Route(source, options ?? new ParserOptions(), either?.Token ?? timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ParseResult.Of(ParseFailures.OutOfTime(_limits.MaxTime));
        }
    }

    // The route of an article. Each hop changes the type, so none can be skipped, swapped or run twice.
    private ParseResult Route(ArticleSource source, ParserOptions options, CancellationToken stop)
    {
        Draft draft;
        if (Is(source, "text/plain"))
        {
            if (CopyReader.Read(source) is not { } copy)
                return ParseResult.Of(ParseFailures.Malformed);
            if (copy.IsEmpty)
                return ParseResult.Of(ParseFailures.Empty);
            draft = WireExtractor.Extract(copy, source, options, stop);
            if (draft.Blocks.Count > _limits.MaxBlocks)
                return ParseResult.Of(ParseFailures.TooManyBlocks(_limits.MaxBlocks));
        }
        else if (Is(source, "text/html") || Is(source, "application/xhtml+xml"))
        {
            var reading = PageReader.Read(source, _limits, stop);
            if (!reading.IsPage)
                return ParseResult.Of(reading.Failure);
            using var page = reading.Page;
            var extracted = PageExtractor.Extract(page, new ExtractionRequest(source, options, _limits), stop);
            if (!extracted.IsArticle)
                return ParseResult.Of(extracted.Failure);
            draft = NewsroomLines.Read(extracted.Draft, source); // the day relative dates count from may stand in the text
        }
        else
        {
            return ParseResult.Of(ParseFailures.UnsupportedMediaType(source.MediaType));
        }

        return ParseResult.Of(options.Annotate ? Annotator.Annotate(draft, stop) : draft.Article);
    }

    private static bool Is(ArticleSource source, string mediaType) => string.Equals(source.MediaType, mediaType, StringComparison.OrdinalIgnoreCase);
}
