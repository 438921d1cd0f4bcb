using System.Runtime.CompilerServices;
using Lede.Service.Batches;

namespace Lede.Service.Tests.Batches;

/// <summary>Order, bounds and ends of the pipeline.</summary>
public sealed class OrderedPipelineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_TheOrder()
    {
        var random = new Random(1);
        var delays = Enumerable.Range(0, 200).Select(_ => random.Next(3)).ToArray();
        var sink = new ListSink();
        var pipeline = new OrderedPipeline<int, int>(
            async (item, stop) =>
            {
                await Task.Delay(delays[item], stop);
                return item;
            },
            sink);

        await pipeline.RunAsync(Count(200, _ => { }, Stop), Stop);

        Assert.Equal(Enumerable.Range(0, 200), sink.Results);
        Assert.True(sink.IsFlushed);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 4)]
    [InlineData(10, 10)]
    public async Task Takes_NoMoreThanTheWindow(int window, int most)
    {
        var taken = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sink = new ListSink();
        var pipeline = new OrderedPipeline<int, int>(
            async (item, _) =>
            {
                await gate.Task;
                return item;
            },
            sink)
        { Window = window };
        var running = pipeline.RunAsync(Count(100, item => taken = item + 1, Stop), Stop);
        await Task.Delay(100, Stop);

        Assert.InRange(taken, 1, most);
        gate.SetResult();
        await running;
        Assert.Equal(100, sink.Results.Count);
    }

    [Fact]
    public async Task Takes_NoMoreThanTheWeight()
    {
        var (held, most) = (0, 0);
        var pipeline = new OrderedPipeline<int, int>(
            async (item, stop) =>
            {
                InterlockedMax(ref most, Interlocked.Add(ref held, item));
                await Task.Delay(1, stop);
                Interlocked.Add(ref held, -item);
                return item;
            },
            new ListSink())
        { Weigh = item => item, MaxWeight = 20, Window = 50 };

        await pipeline.RunAsync(Count(31, _ => { }, Stop), Stop);

        Assert.InRange(most, 15, 30); // 30: the last item, heavier than all may be together, alone
    }

    [Fact]
    public async Task Writes_WhatCameBeforeTheSourceFailed()
    {
        var sink = new ListSink();
        var pipeline = new OrderedPipeline<int, int>((item, _) => ValueTask.FromResult(item), sink);

        var error = await Assert.ThrowsAsync<IOException>(() => pipeline.RunAsync(Count(10, item => { if (item == 7) throw new IOException("broken"); }, Stop), Stop));

        Assert.Equal("broken", error.Message);
        Assert.Equal(Enumerable.Range(0, 7), sink.Results);
    }

    [Fact]
    public async Task Ends_WhenWorkFails()
    {
        var pipeline = new OrderedPipeline<int, int>((item, _) => item == 5 ? throw new InvalidOperationException("five") : ValueTask.FromResult(item), new ListSink());

        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.RunAsync(Count(1_000_000, _ => { }, Stop), Stop));
    }

    [Fact]
    public async Task LeavesNothingAtWork_WhenCancelled()
    {
        var atWork = 0;
        using var cancel = new CancellationTokenSource();
        var pipeline = new OrderedPipeline<int, int>(
            async (item, stop) =>
            {
                Interlocked.Increment(ref atWork);
                try
                {
                    await Task.Delay(Timeout.Infinite, stop);
                    return item;
                }
                finally
                {
                    Interlocked.Decrement(ref atWork);
                }
            },
            new ListSink());
        var running = pipeline.RunAsync(Count(100, _ => { }, Stop), cancel.Token);
        await Task.Delay(50, Stop);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(0, atWork);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    private static async IAsyncEnumerable<int> Count(int end, Action<int> onTaken, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var i = 0; i < end; i++)
        {
            stop.ThrowIfCancellationRequested();
            onTaken(i);
            if (i % 3 == 0)
                await Task.Yield();
            yield return i;
        }
    }

    private sealed class ListSink : IPipelineSink<int>
    {
        public List<int> Results { get; } = [];

        public bool IsFlushed { get; private set; }

        public ValueTask WriteAsync(int result, CancellationToken stop)
        {
            Results.Add(result);
            IsFlushed = false;
            return ValueTask.CompletedTask;
        }

        public ValueTask FlushAsync(CancellationToken stop)
        {
            IsFlushed = true;
            return ValueTask.CompletedTask;
        }
    }
}
