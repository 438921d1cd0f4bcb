using System.Text.Json;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>Jobs through a queue on three broker nodes and several worker processes, while workers and a node are killed and connections are cut;
/// every job is submitted twice.</summary>
internal sealed class ClusterRun(NatsCluster cluster, IReadOnlyList<ClusterInput> inputs, DirectoryInfo folder) : IAsyncDisposable
{
    private readonly CutProxy[] _proxies = [.. cluster.Ports.Select(port => new CutProxy(port))];
    private readonly Dictionary<string, string> _jobs = [];
    private int _known;

    /// <summary>Worker processes.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>Workers killed at random in each of the three parts of the run.</summary>
    public int KillsAPart { get; init; } = 3;

    /// <summary>Time between two kills.</summary>
    public TimeSpan KillEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Seeds the choice of whom to kill.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Told each step.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Runs it to its end.</summary>
    public async Task<ClusterReport> RunAsync(CancellationToken stop)
    {
        foreach (var input in inputs)
            await File.WriteAllBytesAsync(PathOf(input), input.Read(), stop);
        var parts = inputs.Select((input, i) => (input, i)).GroupBy(pair => pair.i % 3, pair => pair.input).Select(part => part.ToArray()).ToArray();
        var started = TimeProvider.System.GetTimestamp();
        // Those that kill go first: who they are must be known before a worker begins them.
        await SubmitAsync([.. inputs.Where(input => input.IsKiller)], stop);
        using var fleet = new WorkerFleet(
            Workers, [.. WorkWords(), "--nats", Url(_proxies.Select(proxy => proxy.Port))], inputs.Where(input => input.IsKiller).Select(input => _jobs[PathOf(input)]));

        Say("a third is submitted, workers are killed");
        await TogetherAsync(SubmitTwiceAsync(parts[0], stop), KillAsync(fleet, new Random(Seed), stop));
        Say("a node is killed; another third");
        cluster.Nodes[1].Kill();
        await TogetherAsync(SubmitTwiceAsync(parts[1], stop), KillAsync(fleet, new Random(Seed + 1), stop));
        Say("the node is back; connections are cut for 5 s; the last third");
        cluster.Nodes[1].Start();
        var cuts = _proxies.Select(proxy => proxy.CutAsync(TimeSpan.FromSeconds(5), stop));
        await TogetherAsync([SubmitTwiceAsync(parts[2], stop), KillAsync(fleet, new Random(Seed + 2), stop), .. cuts]);

        Say("all is submitted; results are read");
        var lines = await ReadAsync(fleet, stop);
        var time = TimeProvider.System.GetElapsedTime(started);
        var dead = await DeadAsync(stop);
        Say("compared with what the parser makes in this process");
        return Report(lines, dead) with { Kills = fleet.Kills + fleet.KillsByJob.Values.Sum(), Time = time, WorkerExits = await fleet.StopAsync(stop) };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
            await proxy.DisposeAsync();
    }

    private static string[] WorkWords() => ["work", "--replicas", "3", "--ack-wait", "2", "--attempts", "3", "--parallel", "1", "--retry-after", "0.2"];

    private static string Url(IEnumerable<int> ports) => string.Join(',', ports.Select(port => FormattableString.Invariant($"nats://127.0.0.1:{port}")));

    private static Task TogetherAsync(params Task[] tasks) => Task.WhenAll(tasks);

    private string PathOf(ClusterInput input) => Path.Combine(folder.FullName, input.Name);

    private async Task KillAsync(WorkerFleet fleet, Random random, CancellationToken stop)
    {
        for (var kill = 0; kill < KillsAPart; kill++)
        {
            await Task.Delay(KillEvery, stop);
            fleet.Kill(random.Next(fleet.Size));
            fleet.Restart();
        }
    }

    private async Task SubmitTwiceAsync(ClusterInput[] part, CancellationToken stop)
    {
        await SubmitAsync(part, stop);
        var before = _known;
        await SubmitAsync(part, stop);
        _known -= before;
    }

    private async Task SubmitAsync(ClusterInput[] part, CancellationToken stop)
    {
        if (part.Length == 0)
            return;
        using var submit = LedeProcess.Start(["submit", "--replicas", "3", "--nats", cluster.Url, "--ack-wait", "2", .. part.Select(PathOf)]);
        var receipts = (await submit.EndAsync(stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (submit.ExitCode != 0 || receipts.Length != part.Length)
            throw new InvalidOperationException($"submit: {submit.ExitCode}, {receipts.Length} receipts of {part.Length}: {submit.Errors}");
        foreach (var receipt in receipts.Select(line => JsonDocument.Parse(line).RootElement))
        {
            _jobs[receipt.GetProperty("id").GetString()!] = receipt.GetProperty("job").GetString()!;
            _known += receipt.GetProperty("state").GetString() == "known" ? 1 : 0;
        }
    }

    private async Task<ResultLines> ReadAsync(WorkerFleet fleet, CancellationToken stop)
    {
        var path = Path.Combine(folder.FullName, "results.ndjson");
        using var reader = LedeProcess.Start(["results", "--nats", cluster.Url, "--wait", "--out", path]);
        var reading = reader.EndAsync(stop);
        while (!reading.IsCompleted)
        {
            fleet.Restart();
            await Task.WhenAny(reading, Task.Delay(200, stop));
        }

        await reading;
        if (reader.ExitCode != 0)
            throw new InvalidOperationException($"results: {reader.ExitCode}: {reader.Errors}");
        return await ResultLines.ReadAsync(path, stop);
    }

    private async Task<IReadOnlyList<string>> DeadAsync(CancellationToken stop)
    {
        using var list = LedeProcess.Start(["dlq", "list", "--nats", cluster.Url]);
        var lines = (await list.EndAsync(stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("job").GetString()!)];
    }

    private ClusterReport Report(ResultLines lines, IReadOnlyList<string> dead)
    {
        var killers = inputs.Where(input => input.IsKiller).Select(input => _jobs[PathOf(input)]).ToHashSet();
        var different = inputs.AsParallel().Where(input =>
        {
            var job = _jobs[PathOf(input)];
            return lines.CountOf(job) > 0 && !lines.Holds(job, input.ExpectedLine(job, PathOf(input)));
        });
        var jobs = _jobs.Values.ToHashSet();
        return new ClusterReport
        {
            Submitted = jobs.Count,
            Known = _known,
            Results = lines.Count,
            DeadLetters = dead.Count,
            Missing = [.. jobs.Where(job => lines.CountOf(job) == 0 && !dead.Contains(job))],
            Twice = [.. jobs.Where(job => lines.CountOf(job) + dead.Count(letter => letter == job) > 1)],
            Different = [.. different.Select(input => input.Name)],
            WronglyDead = [.. dead.Where(job => !killers.Contains(job))],
            WronglyAlive = [.. killers.Where(job => !dead.Contains(job))],
            Kills = 0,
            WorkerExits = [],
            Time = TimeSpan.Zero,
        };
    }
}
