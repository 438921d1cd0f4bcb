using System.Collections.Concurrent;
using System.Globalization;
using Lede.Service.Configuration;

namespace Lede.Service.Tests.Admission;

public sealed class ParseSlotsTests
{
    private static readonly ServiceLimits One = new() { MaxParses = 1, MaxQueue = 2, QueueTime = TimeSpan.FromMinutes(1) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Has_ASlotForEachProcessorUnlessTold()
    {
        using var usual = new Slots(new ServiceLimits());
        using var three = new Slots(One with { MaxParses = 3 });

        Assert.Equal(Environment.ProcessorCount, usual.Parse.Count);
        Assert.Equal(3, three.Parse.Count);
    }

    [Fact]
    public async Task Runs_AsManyAtOnceAsThereAreSlots()
    {
        using var slots = new Slots(One with { MaxParses = 3 });
        var running = new[] { await slots.BlockOneAsync(), await slots.BlockOneAsync(), await slots.BlockOneAsync() };
        var fourth = slots.Parse.RunAsync(_ => 4, Stop);

        Assert.Equal(3, slots.Parse.Busy);
        Assert.Equal(1, slots.Parse.Waiting);
        Assert.False(fourth.IsCompleted);
        slots.Open();

        Assert.Equal(4, (await fourth).Value);
        await Task.WhenAll(running);
    }

    [Fact]
    public async Task Refuses_WhatTheQueueHasNoRoomFor()
    {
        using var slots = new Slots(One);
        var running = await slots.BlockOneAsync();
        var first = slots.Parse.RunAsync(_ => 1, Stop);
        Assert.Null(slots.Parse.RefusalNow());
        var second = slots.Parse.RunAsync(_ => 2, Stop);

        var third = await slots.Parse.RunAsync(_ => 3, Stop);

        Assert.Equal(("MaxQueue", 2L), (third.Refusal!.Limit, third.Refusal.Allowed));
        Assert.InRange(third.Refusal.Seconds, 1, 60);
        Assert.NotNull(slots.Parse.RefusalNow());
        slots.Open();
        Assert.Equal((1, 2), ((await first).Value, (await second).Value));
        await running;
        Assert.Null(slots.Parse.RefusalNow());
    }

    [Fact]
    public async Task Takes_OneAtATimeWithoutAQueue()
    {
        using var slots = new Slots(One with { MaxQueue = 0 });
        for (var i = 0; i < 100; i++)
            Assert.True((await slots.Parse.RunAsync(_ => i, Stop)).IsDone || slots.Parse.Busy == 1);

        await slots.BlockOneAsync();

        Assert.False((await slots.Parse.RunAsync(_ => 0, Stop)).IsDone);
    }

    [Fact]
    public async Task Refuses_WhoHasWaitedTooLong()
    {
        using var slots = new Slots(One with { QueueTime = TimeSpan.FromMilliseconds(20) });
        await slots.BlockOneAsync();
        var ran = false;

        var late = await slots.Parse.RunAsync(_ => ran = true, Stop);

        Assert.Equal(("QueueTime", 20L), (late.Refusal!.Limit, late.Refusal.Allowed));
        Assert.Equal(0, slots.Parse.Waiting);
        slots.Open();
        await slots.Parse.RunAsync(_ => 0, Stop);
        Assert.False(ran);
    }

    [Fact]
    public async Task Leaves_TheQueueWhenCancelled()
    {
        using var slots = new Slots(One);
        using var gone = new CancellationTokenSource();
        await slots.BlockOneAsync();
        var waiting = slots.Parse.RunAsync(_ => 1, gone.Token);
        var line = slots.Parse.RunLineAsync(_ => 1, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line);
        Assert.Equal(0, slots.Parse.Waiting);
    }

    [Fact]
    public async Task Takes_RequestsAndLinesInTurn()
    {
        using var slots = new Slots(One);
        var order = new ConcurrentQueue<string>();
        var running = await slots.BlockOneAsync();
        var lines = Enumerable.Range(1, 4).Select(i => slots.Parse.RunLineAsync(_ => Note(FormattableString.Invariant($"line {i}")), Stop)).ToArray();
        var requests = Enumerable.Range(1, 2).Select(i => slots.Parse.RunAsync(_ => Note(FormattableString.Invariant($"request {i}")), Stop)).ToArray();

        slots.Open();
        await Task.WhenAll([running, .. lines, .. requests]);

        // Whichever lane begins, the second request does not wait for the third line.
        Assert.True(order.ToList().IndexOf("request 2") < order.ToList().IndexOf("line 3"), string.Join(", ", order));

        bool Note(string what)
        {
            order.Enqueue(what);
            return true;
        }
    }

    [Fact]
    public async Task Carries_ErrorsToWhoAsked()
    {
        using var slots = new Slots(One);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => slots.Parse.RunAsync<int>(_ => throw new InvalidTimeZoneException(), Stop));
        Assert.Equal(1, (await slots.Parse.RunAsync(_ => 1, Stop)).Value);
    }

    [Fact]
    public async Task Parses_AtLowPriority()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads the priority from /proc");
        using var slots = new Slots(One);

        var nice = await slots.Parse.RunAsync(_ => File.ReadAllText("/proc/thread-self/stat").Split(") ")[1].Split(' ')[16], Stop);

        Assert.True(int.Parse(nice.Value!, CultureInfo.InvariantCulture) >= 10, $"The thread is at {nice.Value}.");
    }
}
