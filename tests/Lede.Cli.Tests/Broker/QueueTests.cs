using System.Text;
using Lede.Cli.Broker;
using NATS.Client.JetStream.Models;

namespace Lede.Cli.Tests.Broker;

/// <summary>What the queue promises when things are full, gone, or told to stop.</summary>
public sealed class QueueTests(NatsFixture nats) : QueueTest(nats)
{
    [Fact]
    public async Task Waits_WhileTheQueueIsFull()
    {
        var pages = Pages(30);
        var waits = new TaskCompletionSource();

        var submit = Start(["submit", "--max-jobs", "5", .. pages.Select(Folder.PathOf)], (_, said) =>
        {
            if (said.Contains("the queue is full", StringComparison.Ordinal))
                waits.TrySetResult();
        });
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.Equal(5, (await StatusAsync()).GetProperty("jobs").GetInt32());
        Start("work");
        await submit.EndAsync(Stop);
        var results = await RunAsync("results", "--wait");

        Assert.Equal(ExitCode.Done, submit.ExitCode);
        Assert.Equal(30, results.Lines.Select(line => Text(line, "job")).Distinct().Count());
    }

    [Fact]
    public async Task EndsAsInterrupted_WhenToldToStop_BeforeAllIsIn()
    {
        var waits = new TaskCompletionSource();

        var submit = Start(["submit", "--max-jobs", "1", .. Pages(3).Select(Folder.PathOf)], (_, said) =>
        {
            if (said.Contains("the queue is full", StringComparison.Ordinal))
                waits.TrySetResult();
        });
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        submit.Terminate();
        await submit.EndAsync(Stop);

        Assert.Equal(ExitCode.Terminated, submit.ExitCode);
    }

    [Fact]
    public async Task Keeps_WhatDoesNotFitIntoTheResults_UntilThereIsRoom()
    {
        const int Room = 1024 * 1024;
        var worker = Start("work");
        var submitted = await RunAsync(["submit", "--max-bytes", FormattableString.Invariant($"{Room}"), .. Pages(40, paragraphs: 60)]);
        var results = await RunAsync("results", "--wait", "--remove");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (submitted.ExitCode, results.ExitCode));
        Assert.True(worker.IsRunning, worker.Errors);
        Assert.True(results.Output.Length > Room, "the results would have fitted");
        Assert.Equal(40, results.Lines.Select(line => Text(line, "job")).Distinct().Count());
        Assert.Equal(0, (await StatusAsync()).GetProperty("jobs").GetInt32());
    }

    [Fact]
    public async Task GoesOn_WhenTheResultsStreamIsGone_AndComesBack()
    {
        var worker = Start("work");
        await RunAsync(["submit", .. Pages(5)]);
        Assert.Equal(5, (await RunAsync("results", "--wait")).Lines.Count);

        await using (var broker = await ConnectAsync())
        {
            await broker.JetStream.DeleteStreamAsync(broker.Names.Results, Stop);
            await using var jobs = await ConnectAsync();
            var job = new Job(new InlineInput("MOSCOW, Feb 9 (Reuters) - It snowed."u8.ToArray(), "text/plain"));
            Assert.True(await new JobQueue(jobs, new JobStores(jobs)).SubmitAsync(JobMessage.IdOf(job), job, Stop));
        }

        // Every verb makes what is missing.
        var results = await RunAsync("results", "--wait");

        Assert.Single(results.Lines);
        Assert.True(worker.IsRunning);
    }

    [Fact]
    public async Task FinishesOrGivesBack_WhenToldToStop()
    {
        // A job that was not given back would be there for others only after ten minutes.
        await RunAsync(["submit", "--ack-wait", "600", .. Pages(60, paragraphs: 200)]);
        var began = new TaskCompletionSource();
        var worker = Start(["work", "--verbose", "--parallel", "1"], (_, said) =>
        {
            if (said.StartsWith("began ", StringComparison.Ordinal))
                began.TrySetResult();
        });

        await began.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        worker.Terminate();
        await worker.EndAsync(Stop);
        var left = (await StatusAsync()).GetProperty("jobs").GetInt32();
        Start("work");
        var results = await RunAsync("results", "--wait");

        Assert.Equal(0, worker.ExitCode);
        Assert.InRange(left, 1, 59);
        Assert.Equal(60, results.Lines.Count);
    }

    [Fact]
    public async Task Stores_OneResult_HoweverOftenItIsDone()
    {
        await RunAsync("status");
        await using var broker = await ConnectAsync();
        var stores = new JobStores(broker);
        var job = new string('a', 64);

        Assert.Equal(StoredResult.First, await stores.Outcomes.StoreAsync(job, "first"u8.ToArray(), Stop));
        Assert.Equal(StoredResult.Again, await stores.Outcomes.StoreAsync(job, "second"u8.ToArray(), Stop));
        Assert.False(await stores.Outcomes.MarkDeadLetterAsync(job, Stop));
        Assert.Equal("first\n", (await RunAsync("results")).Output);
    }

    [Fact]
    public async Task Puts_AResult_InPlaceOfADeadLetter()
    {
        await RunAsync("status");
        await using var broker = await ConnectAsync();
        var outcomes = new JobStores(broker).Outcomes;
        var job = new string('b', 64);

        Assert.True(await outcomes.MarkDeadLetterAsync(job, Stop));
        Assert.Equal("", (await RunAsync("results")).Output);
        Assert.Equal(StoredResult.InPlaceOfDeadLetter, await outcomes.StoreAsync(job, "late"u8.ToArray(), Stop));
        Assert.Equal("late\n", (await RunAsync("results")).Output);
    }

    [Fact]
    public async Task GivesUp_WhatIsNoJob_AtOnce()
    {
        await RunAsync("status");
        await using (var broker = await ConnectAsync())
            await broker.PublishAsync(new StreamMessage(broker.Names.JobSubject("junk"), "{"u8.ToArray()), Stop);

        Start("work");
        await RunAsync("results", "--wait");
        var dead = await RunAsync("dlq", "list");

        Assert.Equal("/problems/bad-job", Json(Assert.Single(dead.Lines)).GetProperty("problem").GetProperty("type").GetString());
        Assert.Equal(1, Json(dead.Lines[0]).GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task Does_ThousandsOfTinyJobs()
    {
        const int Jobs = 3_000;
        var lines = string.Concat(Enumerable.Range(0, Jobs).Select(i => FormattableString.Invariant($"{{\"id\":{i},\"text\":\"Story {i}.\",\"annotate\":false}}\n")));

        var submitted = await RunAsync(["submit", "--lines"], Encoding.UTF8.GetBytes(lines));
        Start("work");
        Start("work");
        var results = await RunAsync("results", "--wait");

        Assert.Equal((ExitCode.Done, Jobs), (submitted.ExitCode, submitted.Lines.Count));
        Assert.Equal(Enumerable.Range(0, Jobs), results.Lines.Select(line => Json(line).GetProperty("id").GetInt32()).Order());
    }

    [Fact]
    public async Task Resumes_AFileOfResults()
    {
        Start("work");
        await RunAsync(["submit", .. Pages(4)]);
        await RunAsync("results", "--wait", "--out", "results.ndjson");
        await File.AppendAllTextAsync(Folder.PathOf("results.ndjson"), "{\"id\":\"cut sho", Stop);
        await RunAsync(["submit", .. Pages(8)]);

        var again = await RunAsync("results", "--wait", "--out", "results.ndjson", "--resume");

        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Equal(8, (await File.ReadAllLinesAsync(Folder.PathOf("results.ndjson"), Stop)).Select(line => Text(line, "job")).Distinct().Count());
        Assert.Equal(ExitCode.Output, (await RunAsync("results", "--out", "results.ndjson")).ExitCode);
    }

    [Fact]
    public async Task Makes_TheStreamsOnce_HoweverManyStartAtOnce()
    {
        // Each would have them of another size; the first to come makes them, whoever is later changes them.
        var starters = await Task.WhenAll(Enumerable.Range(1, 16).Select(async size => (Size: size * 1024L * 1024, Broker: await ConnectAsync())));

        await Task.WhenAll(starters.Select(starter => Task.Run(
            () => new BrokerStreams(starter.Broker, new BrokerSettings("", starter.Broker.Names) { MaxBytes = starter.Size }).EnsureAsync(Stop), Stop)));

        var broker = starters[0].Broker;
        foreach (var stream in new[] { broker.Names.Jobs, broker.Names.Results, $"OBJ_{broker.Names.Payloads}" })
            Assert.Contains((await broker.JetStream.GetStreamAsync(stream, cancellationToken: Stop)).Info.Config.MaxBytes, starters.Select(starter => starter.Size));
        foreach (var starter in starters)
            await starter.Broker.DisposeAsync();
    }

    [Fact]
    public async Task Changes_TheSizeOfAllThatIsThere()
    {
        await RunAsync("status");

        await RunAsync("status", "--max-bytes", "2097152");

        await using var broker = await ConnectAsync();
        foreach (var stream in new[] { broker.Names.Jobs, broker.Names.Results, $"OBJ_{broker.Names.Payloads}" })
            Assert.Equal(2_097_152, (await broker.JetStream.GetStreamAsync(stream, cancellationToken: Stop)).Info.Config.MaxBytes);
    }

    [Fact]
    public async Task Refuses_StreamsThatAreNotItsOwn()
    {
        await using (var broker = await ConnectAsync())
            await broker.JetStream.CreateStreamAsync(new StreamConfig(broker.Names.Jobs, [$"{Prefix}.others"]), Stop);

        var run = await RunAsync("status");

        Assert.Equal(ExitCode.Unavailable, run.ExitCode);
        Assert.Contains("is no stream of lede", run.Error, StringComparison.Ordinal);
    }
}
