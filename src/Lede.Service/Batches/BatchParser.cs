using System.Diagnostics;
using Lede.Service.Admission;
using Lede.Service.Fetching;
using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>Answers lines of batches. Safe to share.</summary>
internal sealed class BatchParser(IBatchHost host)
{
    /// <inheritdoc cref="IBatchHost.Fetches"/>
    public int Fetches => host.Fetches;

    /// <summary>Answers a line. Whatever it holds, there is an answer.</summary>
    /// <param name="line">The line; changed while it is read, and needed until it is answered.</param>
    /// <param name="stop">Stops the work soon after it is cancelled.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async ValueTask<LineAnswer> AnswerAsync(InputLine line, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var asked = new Asked(line.Problem is null ? BatchItemReader.Read(line.Bytes) : new BatchItem { Problem = line.Problem }, line.Number);
        var answer = await AnswerAsync(asked, stop);
        host.Answered(answer.Status);
        return answer;
    }

    private async Task<LineAnswer> AnswerAsync(Asked asked, CancellationToken stop)
    {
        try
        {
            return asked.Item.Problem is { } problem ? Refuse(asked, problem)
                : asked.Item.Source is { } source ? await ParseAsync(asked, source, null, stop)
                : await FetchAsync(asked, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A line is to a batch what a request is to the service: one that fails must not spoil the others.
            host.Failed(error);
            return Refuse(asked, new Problem(ProblemType.InternalError) { TraceId = Activity.Current?.TraceId.ToHexString() });
        }
    }

    private async Task<LineAnswer> FetchAsync(Asked asked, CancellationToken stop)
    {
        var held = await host.FetchAsync(asked.Item.Url!, stop);
        if (held is null)
            return Refuse(asked, FetchProblem.Disabled());
        LineAnswer? answer = null;
        try
        {
            answer = held.Result.IsPage
                ? await ParseAsync(asked, held.Result.Page.Source(asked.Item.Published), held.Result.Page.From, stop)
                : Refuse(asked, FetchProblem.From(held.Result.Failure));
            // Until it is sent: the answers that wait for a slow one before them are bounded by the pages they were made of.
            return answer with { Held = held };
        }
        finally
        {
            if (answer is null)
                held.Dispose();
        }
    }

    private Task<LineAnswer> ParseAsync(Asked asked, ArticleSource source, FetchedFrom? from, CancellationToken stop) =>
        host.ParseAsync(new ParseJob(source, asked.Item.Options), result => Write(asked, result, from), stop);

    private static LineAnswer Write(Asked asked, ParseResult result, FetchedFrom? from) => LineAnswer.Of(new BatchAnswer
    {
        Id = asked.Item.Id,
        Article = result.Article,
        Problem = result.IsArticle ? null : FailureProblem.From(result.Failure) with { Line = asked.Number },
        Fetched = from,
    });

    private static LineAnswer Refuse(Asked asked, Problem problem) =>
        LineAnswer.Of(new BatchAnswer { Id = asked.Item.Id, Problem = problem with { Line = asked.Number } });

    private sealed record Asked(BatchItem Item, int Number);
}
