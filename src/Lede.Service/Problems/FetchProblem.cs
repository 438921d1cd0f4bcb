using System.Text.Json;
using Lede.Service.Articles;
using Lede.Service.Fetching;

namespace Lede.Service.Problems;

/// <summary>The one map from reasons why an address gave no page to problems.</summary>
internal static class FetchProblem
{
    // Until a fetch that runs has ended: half a deadline is a fair guess, and the most that is worth saying.
    private const int BusySeconds = 5;

    public static Problem Disabled() => new(ProblemType.FetchDisabled, "This service fetches no addresses.");

    public static Problem From(FetchFailure failure) => new(TypeOf(failure.Reason), failure.Message)
    {
        Reason = TypeOf(failure.Reason) == ProblemType.FetchFailed ? JsonNamingPolicy.CamelCase.ConvertName(failure.Reason.ToString()) : null,
        UpstreamStatus = failure.Status,
        Accepted = failure.Reason == FetchFailureReason.MediaType ? PostedMediaTypes.All : null,
        Limit = failure.Limit,
        Allowed = failure.Allowed,
        Measured = failure.Measured,
        RetryAfter = failure.Reason == FetchFailureReason.Busy ? BusySeconds : null,
    };

    private static ProblemType TypeOf(FetchFailureReason reason) => reason switch
    {
        FetchFailureReason.AddressRefused => ProblemType.AddressRefused,
        FetchFailureReason.MediaType => ProblemType.FetchedMediaType,
        FetchFailureReason.TooLarge => ProblemType.TooLarge,
        FetchFailureReason.OutOfTime => ProblemType.FetchTimeout,
        FetchFailureReason.Busy => ProblemType.Busy,
        _ => ProblemType.FetchFailed,
    };
}
