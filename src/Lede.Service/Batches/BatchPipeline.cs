using System.IO.Pipelines;

namespace Lede.Service.Batches;

/// <summary>A batch from one pipe into another: NDJSON in, NDJSON out, in order, an answer for every line that is not blank.</summary>
internal sealed class BatchPipeline(BatchParser parser, BatchLimits limits)
{
    private int _lines;
    private int _problems;

    /// <summary>Runs until the input ends and everything is answered. The pipes are left open.</summary>
    /// <returns>How many lines were answered, and how many of them with a problem.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled, or nobody reads the output any longer.</exception>
    public async Task<(int Lines, int Problems)> RunAsync(PipeReader input, PipeWriter output, CancellationToken stop)
    {
        var pipeline = new OrderedPipeline<InputLine, LineAnswer>(AnswerAsync, new BatchSink(output))
        {
            Window = (4 * Environment.ProcessorCount) + parser.Fetches,
            Weigh = line => line.Bytes.Length,
            MaxWeight = 2L * limits.MaxLineBytes, // so that one long line keeps no other waiting
            Drop = answer => answer.Dispose(),
        };
        await pipeline.RunAsync(new LineReader(input, limits).ReadAllAsync(stop), stop);
        return (_lines, _problems);
    }

    private async ValueTask<LineAnswer> AnswerAsync(InputLine line, CancellationToken stop)
    {
        using (line)
        {
            var answer = await parser.AnswerAsync(line, stop);
            Interlocked.Increment(ref _lines);
            if (answer.Status >= StatusCodes.Status400BadRequest)
                Interlocked.Increment(ref _problems);
            return answer;
        }
    }
}
