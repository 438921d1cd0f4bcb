using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>What came of working on a job: one of the two below.</summary>
internal abstract record WorkResult;

/// <summary>An article, or the reason why there is none and never will be: either is the job's result.</summary>
/// <param name="Line">The result as a line of NDJSON, without its LF.</param>
/// <param name="IsArticle">Whether it is an article.</param>
internal sealed record Answered(ReadOnlyMemory<byte> Line, bool IsArticle) : WorkResult;

/// <summary>Something that may be otherwise later.</summary>
/// <param name="Problem">What it was.</param>
/// <param name="RetryAfter">When to try again, where somebody said so.</param>
internal sealed record Hindered(Problem Problem, TimeSpan? RetryAfter = null) : WorkResult;
