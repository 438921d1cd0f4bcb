using Lede.Service.Admission;

namespace Lede.Service.Problems;

/// <summary>The answer to a request there is no room for.</summary>
internal static class BusyProblem
{
    public static Problem From(Refusal refusal) =>
        new(ProblemType.Busy, FormattableString.Invariant($"As much is being parsed as {refusal.Limit} allows. Ask again in {refusal.Seconds} s."))
        {
            Limit = refusal.Limit,
            Allowed = refusal.Allowed,
            RetryAfter = refusal.Seconds,
        };
}
