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
        var pipeline = new OrderedPipeline<InputLine, PooledBuffer>(AnswerAsync, new BatchSink(output))
        {
            Weigh = line => line.Bytes.Length,
            MaxWeight = 2L * limits.MaxLineBytes, // so that one long line keeps no other waiting
        };
        await pipeline.RunAsync(new LineReader(input, limits).ReadAllAsync(stop), stop);
        return (_lines, _problems);
    }

    // Written while still in parallel; the sink only copies.
    private async ValueTask<PooledBuffer> AnswerAsync(InputLine line, CancellationToken stop)
    {
        using (line)
        {
            var answer = line.Problem is null ? await parser.AnswerAsync(line.Bytes, stop) : new BatchAnswer { Problem = line.Problem };
            Interlocked.Increment(ref _lines);
            if (answer.Problem is not null)
            {
                Interlocked.Increment(ref _problems);
                answer = answer with { Problem = answer.Problem with { Line = line.Number } };
            }

            var buffer = new PooledBuffer();
            answer.Write(buffer);
            return buffer;
        }
    }
}
