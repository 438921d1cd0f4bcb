using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Verb <c>fuzz</c>: changed inputs for every part that takes bytes from strangers, from a seed, so that each execution can be repeated by its
/// number. Exit code 1 when something was found; an input that hangs ends the process with 3.</summary>
internal sealed class FuzzRun : IAsyncDisposable
{
    // Far above what any input of this size takes, far below what a client would wait.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    // By the watch's own steps: of a process that was stopped and goes on, no input hangs.
    private const int HangSeconds = 120;

    private readonly FuzzCorpus _corpus = new(Pages.DefaultFolder);
    private readonly Mutator _mutator;
    private readonly FuzzTarget[] _targets = FuzzTargets.All();
    private readonly long[] _counts;
    private readonly FuzzFindings _findings = new(Path.Combine("artifacts", "fuzz"));
    private readonly ulong _seed;
    private long _next;

    private FuzzRun(ulong seed)
    {
        _seed = seed;
        _mutator = new Mutator(_corpus);
        _counts = new long[_targets.Length];
    }

    /// <summary>Runs.</summary>
    /// <param name="arguments">How long (<c>2m</c>: minutes) or how often (<c>100000</c>), and the seed; or <c>at SEED EXECUTION</c> for one again;
    /// or <c>seeds TARGET FOLDER</c> and <c>afl TARGET</c>, for AFL++.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["at", var seed, var execution]:
                await using (var one = new FuzzRun(ulong.Parse(seed, CultureInfo.InvariantCulture)))
                    return one.Repeat(long.Parse(execution, CultureInfo.InvariantCulture));
            case ["seeds", var name, var folder]:
                return AflHarness.WriteSeeds(FuzzTargets.Of(name), folder);
            case ["afl", var name]:
                return AflHarness.Run(FuzzTargets.Of(name));
            case [var amount, .. var rest] when rest.Length <= 1:
                await using (var run = new FuzzRun(rest.Length == 0 ? 1 : ulong.Parse(rest[0], CultureInfo.InvariantCulture)))
                    return amount.EndsWith('m')
                        ? run.Go(TimeSpan.FromMinutes(double.Parse(amount.TrimEnd('m'), CultureInfo.InvariantCulture)), long.MaxValue)
                        : run.Go(TimeSpan.MaxValue, long.Parse(amount, CultureInfo.InvariantCulture));
            default:
                return Usage.Print();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var target in _targets.OfType<IAsyncDisposable>())
            await target.DisposeAsync();
    }

    private int Go(TimeSpan time, long count)
    {
        var started = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {_seed}, {_corpus.SharedPages} shared pages, {Environment.ProcessorCount} threads"));
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker()).ToArray();
        foreach (var worker in workers)
            worker.Start(() => Work(worker, () => Stopwatch.GetElapsedTime(started) < time && Interlocked.Read(ref _next) < count));
        for (var seconds = 1; workers.Any(worker => worker.IsRunning); seconds++)
        {
            Thread.Sleep(1000);
            if (workers.FirstOrDefault(worker => worker.Watch() > HangSeconds) is { } hung)
                return EndHung(hung.Execution);
            if (seconds % 60 == 0)
                Print(Stopwatch.GetElapsedTime(started));
        }

        Print(Stopwatch.GetElapsedTime(started));
        return _findings.Count == 0 ? 0 : 1;
    }

    private void Work(Worker worker, Func<bool> goesOn)
    {
        while (goesOn())
        {
            worker.Begin(Interlocked.Increment(ref _next) - 1);
            var (target, input, dice) = Make(worker.Execution);
            Interlocked.Increment(ref _counts[Array.IndexOf(_targets, target)]);
            var name = string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{_seed}-{worker.Execution}");
            var before = ThreadTime.Now;
            try
            {
                target.Run(input, dice);
                var taken = ThreadTime.Now - before;
                if (taken > Slow)
                    throw new FuzzException($"Took {taken.TotalSeconds:0.0} s of CPU.");
            }
            catch (Exception error)
            {
                _findings.Add(name, input, error);
            }
        }
    }

    private int Repeat(long execution)
    {
        var (target, input, dice) = Make(execution);
        Directory.CreateDirectory(Path.Combine("artifacts", "fuzz"));
        File.WriteAllBytes(Path.Combine("artifacts", "fuzz", string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{_seed}-{execution}.bin")), input);
        target.Run(input, dice);
        return 0;
    }

    private (FuzzTarget Target, byte[] Input, Dice Dice) Make(long execution)
    {
        var dice = new Dice(_seed, (ulong)execution);
        var place = dice.Below(_targets.Sum(target => target.Share));
        var target = _targets.First(target => (place -= target.Share) < 0);
        return (target, _mutator.Mutate(target.Seed(_corpus, dice), target.Words, dice), dice);
    }

    private int EndHung(long execution)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"HUNG: fuzz at {_seed} {execution}"));
        Environment.Exit(3);
        return 3;
    }

    private void Print(TimeSpan taken)
    {
        var all = _counts.Sum();
        var each = string.Join(", ", _targets.Select((target, i) => string.Create(CultureInfo.InvariantCulture, $"{target.Name} {_counts[i]:N0}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{all:N0} executions ({each}) in {taken.TotalSeconds:N0} s, {all / taken.TotalSeconds:N0}/s, {Process.GetCurrentProcess().TotalProcessorTime.TotalMinutes:0.0} CPU-minutes: {_findings.Count} findings"));
    }

    private sealed class Worker
    {
        private Thread? _thread;
        private int _watched;

        public long Execution { get; private set; }

        public bool IsRunning => _thread!.IsAlive;

        /// <summary>How often this was asked since the execution began.</summary>
        public int Watch() => Interlocked.Increment(ref _watched);

        public void Start(Action work)
        {
            Begin(0);
            _thread = new Thread(() => work()) { IsBackground = true };
            _thread.Start();
        }

        public void Begin(long execution)
        {
            Execution = execution;
            Interlocked.Exchange(ref _watched, 0);
        }
    }
}
