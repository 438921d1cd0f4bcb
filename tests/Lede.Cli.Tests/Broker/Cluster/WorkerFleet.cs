using System.Collections.Concurrent;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>Worker processes of which as many run as are wanted, whoever kills them.</summary>
internal sealed class WorkerFleet : IDisposable
{
    private readonly LedeProcess[] _workers;
    private readonly string[] _words;
    private readonly ConcurrentDictionary<string, int> _killers;

    /// <param name="size">Processes.</param>
    /// <param name="words">Command line of each.</param>
    /// <param name="killers">Jobs that kill the worker that begins them.</param>
    public WorkerFleet(int size, string[] words, IEnumerable<string> killers)
    {
        _words = [.. words, "--verbose"];
        _killers = new(killers.ToDictionary(job => job, _ => 0));
        _workers = [.. Enumerable.Range(0, size).Select(_ => Start())];
    }

    /// <summary>Workers killed.</summary>
    public int Kills { get; private set; }

    /// <summary>How often each job that kills did so.</summary>
    public IReadOnlyDictionary<string, int> KillsByJob => _killers;

    public int Size => _workers.Length;

    /// <summary>Starts those anew that have ended.</summary>
    public void Restart()
    {
        for (var i = 0; i < _workers.Length; i++)
        {
            if (_workers[i].IsRunning)
                continue;
            _workers[i].Dispose();
            _workers[i] = Start();
        }
    }

    /// <summary>Kills one with SIGKILL.</summary>
    public void Kill(int worker)
    {
        _workers[worker].Kill();
        Kills++;
    }

    /// <summary>Tells all to stop.</summary>
    /// <returns>How each ended.</returns>
    public async Task<IReadOnlyList<int>> StopAsync(CancellationToken stop)
    {
        foreach (var worker in _workers)
            worker.Terminate();
        foreach (var worker in _workers)
            await worker.EndAsync(stop);
        return [.. _workers.Select(worker => worker.ExitCode)];
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }

    // Nothing in the program makes it crash: whoever begins such a job is killed from outside, as a job that exhausts memory would have it.
    private LedeProcess Start() => LedeProcess.Start(_words, (process, said) =>
    {
        if (!said.StartsWith("began ", StringComparison.Ordinal) || !_killers.ContainsKey(said[6..]))
            return;
        process.Kill();
        _killers.AddOrUpdate(said[6..], 1, (_, kills) => kills + 1);
    });
}
