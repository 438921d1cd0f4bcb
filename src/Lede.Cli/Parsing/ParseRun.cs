using Lede.Cli.Inputs;
using Lede.Cli.Outputs;
using Lede.Service.Batches;

namespace Lede.Cli.Parsing;

/// <summary>One run from inputs to an output, on all cores, in order.</summary>
internal sealed class ParseRun(InputParser parser, IOutput output, RunCounts counts) : IPipelineSink<Parsed>
{
    // Inputs at work or waiting to be written hold this much at most, one larger than that aside: little beside the parsers' own memory.
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs to the end of the inputs, or until it is told to stop.</summary>
    /// <returns>One of <see cref="ExitCode"/>; what went wrong stands on standard error.</returns>
    public async Task<int> RunAsync(IAsyncEnumerable<Input> inputs, TerminationSignal signal)
    {
        try
        {
            var pipeline = new OrderedPipeline<Input, Parsed>(WorkAsync, this)
            {
                Weigh = input => input.Bytes.Length,
                MaxWeight = MostBytes,
                // A slow page holds up the writing of those behind it; with room for them it does not hold up their parsing.
                Window = 16 * Environment.ProcessorCount,
            };
            await UnlessStuckAsync(pipeline.RunAsync(inputs, signal.Token), signal.Token);
            output.Finish(isWhole: true);
            return counts.ExitCode;
        }
        catch (OperationCanceledException) when (signal.ExitCode is not null)
        {
            output.Finish(isWhole: false);
            return signal.ExitCode.Value;
        }
    }

    public ValueTask WriteAsync(Parsed result, CancellationToken stop)
    {
        using (result)
            counts.Count(output.Write(result).Problem?.Type);
        return ValueTask.CompletedTask;
    }

    public ValueTask FlushAsync(CancellationToken stop)
    {
        output.Flush();
        return ValueTask.CompletedTask;
    }

    private ValueTask<Parsed> WorkAsync(Input input, CancellationToken stop)
    {
        using (input)
        {
            var parsed = parser.Parse(input, stop);
            return new ValueTask<Parsed>(parsed with { Written = output.Prepare(parsed) });
        }
    }

    // A read from a pipe or a terminal that gives nothing cannot be called off.
    private static async Task UnlessStuckAsync(Task run, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(stopped.SetResult);
        if (await Task.WhenAny(run, stopped.Task) != run)
            await Task.WhenAny(run, Task.Delay(Grace, CancellationToken.None));
        stop.ThrowIfCancellationRequested();
        await run;
    }
}
