using System.Diagnostics;
using Lede.Service.Problems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lede.Service.Batches;

/// <summary>Answers lines of batches, as many at once as there are cores. Safe to share: all batches together take no more.</summary>
internal sealed partial class BatchParser(ArticleParser parser, ILogger<BatchParser>? log = null) : IDisposable
{
    private readonly ILogger _log = log ?? NullLogger<BatchParser>.Instance;
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Answers a line. Whatever it holds, there is an answer.</summary>
    /// <param name="line">UTF-8 without the line's end; changed while it is read.</param>
    /// <param name="stop">Stops the work soon after it is cancelled.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async ValueTask<BatchAnswer> AnswerAsync(Memory<byte> line, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            return Answer(BatchItemReader.Read(line), stop);
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    private BatchAnswer Answer(BatchItem item, CancellationToken stop)
    {
        if (item.Problem is not null)
            return new BatchAnswer { Id = item.Id, Problem = item.Problem };
        if (item.Source is null)
            return new BatchAnswer { Id = item.Id, Problem = FetchProblem.Disabled() };
        try
        {
            var result = parser.Parse(item.Source, item.Options, stop);
            return result.IsArticle ? new BatchAnswer { Id = item.Id, Article = result.Article }
                : new BatchAnswer { Id = item.Id, Problem = FailureProblem.From(result.Failure) };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A line is to a batch what a request is to the service: one that fails must not spoil the others.
            Failed(_log, error);
            return new BatchAnswer { Id = item.Id, Problem = new Problem(ProblemType.InternalError) { TraceId = Activity.Current?.TraceId.ToHexString() } };
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "A line of a batch failed.")]
    private static partial void Failed(ILogger logger, Exception error);
}
