using System.Diagnostics;
using Lede.Service.Metering;

namespace Lede.Service.Admission;

/// <summary>The parser behind the slots: every parse that a request causes goes through here, counted and traced.</summary>
internal sealed class AdmittedParser(ArticleParser parser, ParseSlots slots, ServiceMetrics metrics)
{
    /// <summary>Parses the source of a request and writes the answer, both in a slot.</summary>
    /// <param name="job">What to parse.</param>
    /// <param name="write">Makes the answer of the result; runs in the slot.</param>
    /// <param name="stop">Ends the wait, or the parse.</param>
    /// <returns>The answer, or the refusal of a service without room.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public Task<ParseTurn<T>> ParseAsync<T>(ParseJob job, Func<ParseResult, T> write, CancellationToken stop)
    {
        var parent = Parent();
        return slots.RunAsync(token => Parse(job, write, parent, token), stop);
    }

    /// <inheritdoc cref="ParseSlots.RefusalNow"/>
    public Refusal? RefusalNow() => slots.RefusalNow();

    /// <summary>Parses a line of a batch and writes its answer, both in a slot. Never refused: the batch waits.</summary>
    /// <inheritdoc cref="ParseAsync" path="/param"/>
    /// <inheritdoc cref="ParseAsync" path="/exception"/>
    public Task<T> ParseLineAsync<T>(ParseJob job, Func<ParseResult, T> write, CancellationToken stop)
    {
        var parent = Parent();
        return slots.RunLineAsync(token => Parse(job, write, parent, token), stop);
    }

    // A slot's thread knows nothing of the request, so its trace is handed over.
    private static ActivityContext Parent() => ServiceTraces.Source.HasListeners() ? Activity.Current?.Context ?? default : default;

    private T Parse<T>(ParseJob job, Func<ParseResult, T> write, ActivityContext parent, CancellationToken stop)
    {
        using var activity = ServiceTraces.Source.StartActivity("parse", ActivityKind.Internal, parent);
        var started = Stopwatch.GetTimestamp();
        var result = parser.Parse(job.Source, job.Options, stop);
        var answer = write(result);
        metrics.Parsed(result, job.Source.Bytes.Length, Stopwatch.GetElapsedTime(started));
        activity?.SetTag("lede.source.size", job.Source.Bytes.Length);
        activity?.SetTag("lede.status", ServiceMetrics.Outcome(result));
        return answer;
    }
}
