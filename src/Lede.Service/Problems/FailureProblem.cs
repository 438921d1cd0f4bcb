using System.Text.Json;

namespace Lede.Service.Problems;

/// <summary>The one map from the parser's reasons to problems.</summary>
internal static class FailureProblem
{
    public static Problem From(ParseFailure failure) => new(TypeOf(failure.Reason), failure.Message)
    {
        Accepted = failure.Reason == ParseFailureReason.UnsupportedMediaType ? Articles.PostedMediaTypes.All : null,
        Limit = failure.Limit,
        Allowed = failure.Allowed,
        Measured = failure.Measured,
        // Every parse that competed for the processors is over by then.
        RetryAfter = failure.Reason == ParseFailureReason.OutOfTime ? (int)Math.Ceiling((failure.Allowed ?? 0) / 1000.0) : null,
        ArticleStatus = failure.Status is { } status ? JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) : null,
        Headline = failure.Headline,
    };

    private static ProblemType TypeOf(ParseFailureReason reason) => reason switch
    {
        ParseFailureReason.Empty => ProblemType.Empty,
        ParseFailureReason.Malformed => ProblemType.Malformed,
        ParseFailureReason.UnsupportedMediaType => ProblemType.UnsupportedMediaType,
        ParseFailureReason.TooLarge => ProblemType.TooLarge,
        ParseFailureReason.TooComplex => ProblemType.TooComplex,
        ParseFailureReason.NoArticle => ProblemType.NoArticle,
        ParseFailureReason.OutOfTime => ProblemType.OutOfTime,
        _ => ProblemType.InternalError,
    };
}
