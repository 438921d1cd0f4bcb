namespace Lede;

/// <summary>The failures, worded once.</summary>
internal static class ParseFailures
{
    public static ParseFailure Empty { get; } = new(ParseFailureReason.Empty, "The source holds no text.");

    public static ParseFailure Malformed { get; } = new(ParseFailureReason.Malformed, "The source is binary data, not text.");

    public static ParseFailure UnsupportedMediaType(string mediaType) =>
        new(ParseFailureReason.UnsupportedMediaType, $"'{mediaType}' is not parsed; text/plain, text/html and application/xhtml+xml are.");

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

    public static ParseFailure TooManyBlocks(long allowed) =>
        new(ParseFailureReason.TooComplex, $"The source has more than {allowed:N0} blocks of text.")
        {
            Limit = nameof(ParserLimits.MaxBlocks),
            Allowed = allowed,
        };

    public static ParseFailure NoArticle(ArticleStatus status, string? headline) =>
        new(ParseFailureReason.NoArticle, $"The page holds no article: {Described(status)}.") { Status = status, Headline = headline };

    public static ParseFailure OutOfTime(TimeSpan allowed) =>
        new(ParseFailureReason.OutOfTime, $"Parsing took longer than {allowed.TotalSeconds:0.###} s.")
        {
            Limit = nameof(ParserLimits.MaxTime),
            Allowed = (long)allowed.TotalMilliseconds,
        };

    private static string Described(ArticleStatus status) => status switch
    {
        ArticleStatus.ConsentWall => "it asks for consent to cookies",
        ArticleStatus.BotWall => "it checks whether the visitor is a robot",
        ArticleStatus.LoginWall => "it asks the visitor to log in",
        ArticleStatus.JsShell => "scripts would fill it",
        ArticleStatus.Listing => "it lists other pages",
        _ => "no text in it reads like one",
    };
}
