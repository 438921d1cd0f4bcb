using System.Threading.Channels;

namespace Lede.Service.Batches;

/// <summary>Works on many items at once and gives their results in the order of the items. Holds a bounded number of them: a slow sink slows the
/// source down.</summary>
/// <param name="work">Makes a result of an item; runs on the thread pool. What it throws ends the pipeline.</param>
/// <param name="sink">Takes the results.</param>
internal sealed class OrderedPipeline<TIn, TOut>(Func<TIn, CancellationToken, ValueTask<TOut>> work, IPipelineSink<TOut> sink)
{
    /// <summary>Items taken from the source and not yet written. At least 1, default four a core: enough to keep every core busy behind one slow item.</summary>
    public int Window { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Weight of an item, as <see cref="MaxWeight"/> counts. Default nothing.</summary>
    public Func<TIn, long> Weigh { get; init; } = _ => 0;

    /// <summary>Weight of the items in the window together; an item heavier than that is worked on alone. Default no bound.</summary>
    public long MaxWeight { get; init; } = long.MaxValue;

    /// <summary>Lets a result go that is not written because the pipeline ends early. Default nothing.</summary>
    public Action<TOut> Drop { get; init; } = _ => { };

    /// <summary>Runs until the source ends and everything is written. No work goes on after it has returned or thrown.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    /// <remarks>What the source throws is thrown once the items before it are written.</remarks>
    public async Task RunAsync(IAsyncEnumerable<TIn> source, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // The window less the item waiting to go in.
        var started = Channel.CreateBounded<Started>(new BoundedChannelOptions(Math.Max(1, Window - 1)) { SingleReader = true, SingleWriter = true });
        var budget = new WeightBudget(MaxWeight);
        var reading = StartAsync(source, started.Writer, budget, either.Token);
        try
        {
            await WriteAsync(started.Reader, budget, either.Token);
        }
        finally
        {
            await either.CancelAsync();
            await reading;
            while (started.Reader.TryRead(out var left))
                await DropAsync(left.Result);
        }
    }

    private async Task StartAsync(IAsyncEnumerable<TIn> source, ChannelWriter<Started> started, WeightBudget budget, CancellationToken stop)
    {
        try
        {
            await foreach (var item in source.WithCancellation(stop))
            {
                var weight = Weigh(item);
                await budget.TakeAsync(weight, stop);
                // Not cancelled before it begins: the work owns the item and lets it go.
                var result = Task.Run(() => work(item, stop).AsTask(), CancellationToken.None);
                var next = new Started(result, weight);
                if (!started.TryWrite(next))
                    await WaitToWriteAsync(started, next, stop);
            }

            started.Complete();
        }
        catch (Exception error)
        {
            // Not swallowed: the one who writes meets it after the last result.
            started.Complete(error);
        }
    }

    private async Task WaitToWriteAsync(ChannelWriter<Started> started, Started next, CancellationToken stop)
    {
        try
        {
            await started.WriteAsync(next, stop);
        }
        catch (OperationCanceledException)
        {
            await DropAsync(next.Result);
            throw;
        }
    }

    private async Task DropAsync(Task<TOut> result)
    {
        await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (result.IsCompletedSuccessfully)
            Drop(result.Result);
    }

    private async Task WriteAsync(ChannelReader<Started> started, WeightBudget budget, CancellationToken stop)
    {
        while (await started.WaitToReadAsync(stop))
        {
            // Taken out only when its result is there: until then whoever ends the pipeline finds it.
            while (started.TryPeek(out var next))
            {
                if (!next.Result.IsCompleted)
                    await sink.FlushAsync(stop);
                var result = await next.Result;
                started.TryRead(out _);
                await sink.WriteAsync(result, stop);
                budget.Release(next.Weight);
            }

            await sink.FlushAsync(stop);
        }
    }

    private readonly record struct Started(Task<TOut> Result, long Weight);
}
