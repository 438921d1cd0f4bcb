namespace Lede;

/// <summary>The failures, worded once.</summary>
internal static class ParseFailures
{
    public static ParseFailure Empty { get; } = new(ParseFailureReason.Empty, "The source holds no text.");

    public static ParseFailure Malformed { get; } = new(ParseFailureReason.Malformed, "The source is binary data, not text.");

    public static ParseFailure UnsupportedMediaType(string mediaType) =>
        new(ParseFailureReason.UnsupportedMediaType, $"'{mediaType}' is not parsed; text/plain is.");

    public static ParseFailure TooLarge(long bytes, long allowed) =>
        new(ParseFailureReason.TooLarge, $"The source is larger than {allowed:N0} bytes.")
        {
            Limit = nameof(ParserLimits.MaxBytes),
            Allowed = allowed,
            Measured = bytes,
        };

    public static ParseFailure TooManyNodes(long allowed) =>
        new(ParseFailureReason.TooComplex, $"The page has more than {allowed:N0} elements and runs of text.")
        {
            Limit = nameof(ParserLimits.MaxNodes),
            Allowed = allowed,
        };

    public static ParseFailure OutOfTime(TimeSpan allowed) =>
        new(ParseFailureReason.OutOfTime, $"Parsing took longer than {allowed.TotalSeconds:0.###} s.")
        {
            Limit = nameof(ParserLimits.MaxTime),
            Allowed = (long)allowed.TotalMilliseconds,
        };
}
