using System.Diagnostics;
using Lede.Service.Configuration;
using Lede.Service.Metering;

namespace Lede.Service.Admission;

/// <summary>The one place where articles are parsed on request: as many threads as there are slots, of low priority, so that what answers at once
/// (<c>GET /article</c>, health, Swagger UI, refusals) stays fast while all slots are busy. Threads start when first needed.</summary>
internal sealed class ParseSlots : IDisposable
{
    private readonly object _lock = new();
    private readonly LinkedList<ParseWork>[] _lanes = [new(), new()];
    private readonly ServiceLimits _limits;
    private readonly ServiceMetrics _metrics;
    private readonly DrainTime _drain = new();
    private int _threads;
    private int _idle;
    private int _nextLane;
    private bool _stopped;

    public ParseSlots(ServiceLimits limits, ServiceMetrics metrics)
    {
        _limits = limits;
        _metrics = metrics;
        Count = limits.MaxParses == 0 ? Environment.ProcessorCount : limits.MaxParses;
        metrics.Watch(this);
    }

    /// <summary>How many parses run at once.</summary>
    public int Count { get; }

    /// <summary>Requests and lines that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _lanes[0].Count + _lanes[1].Count;
        }
    }

    /// <summary>Slots at work.</summary>
    public int Busy
    {
        get
        {
            lock (_lock)
                return _threads - _idle;
        }
    }

    /// <summary>Whether a request would be refused now: asked before its body is read, which costs more than the refusal.</summary>
    public Refusal? RefusalNow()
    {
        lock (_lock)
            return IsFull ? Full() : null;
    }

    /// <summary>Does the work of a request when a slot is free; refuses it when <see cref="ServiceLimits.MaxQueue"/> wait already, or when it has
    /// waited <see cref="ServiceLimits.QueueTime"/>.</summary>
    /// <param name="work">Runs on a slot's thread; stops soon after the token it is given.</param>
    /// <param name="stop">Takes the work out of the queue, or stops it.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async Task<ParseTurn<T>> RunAsync<T>(Func<CancellationToken, T> work, CancellationToken stop)
    {
        var task = new ParseTask<T>(work, stop);
        Refusal? refusal;
        lock (_lock)
        {
            refusal = IsFull ? Full() : null;
            if (refusal is null)
                Enqueue(task, ParseLane.Request);
        }

        if (refusal is not null)
            return new ParseTurn<T> { Refusal = refusal };
        using var late = new CancellationTokenSource(_limits.QueueTime);
        await using var lateLeaves = late.Token.UnsafeRegister(_ => Leave(task, late: true), null);
        await using var stopLeaves = stop.UnsafeRegister(_ => Leave(task, late: false), null);
        return await task.Turn;
    }

    /// <summary>Does the work of one line of a batch when a slot is free; waits as long as it takes.</summary>
    /// <inheritdoc cref="RunAsync" path="/param"/>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<T> RunLineAsync<T>(Func<CancellationToken, T> work, CancellationToken stop)
    {
        var task = new ParseTask<T>(work, stop);
        lock (_lock)
            Enqueue(task, ParseLane.Line);
        await using var stopLeaves = stop.UnsafeRegister(_ => Leave(task, late: false), null);
        var turn = await task.Turn;
        return turn.Value!;
    }

    /// <summary>Lets the threads end; what waits is cancelled by who asked for it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _stopped = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>When there is likely room for one more.</summary>
    public TimeSpan RetryAfter()
    {
        lock (_lock)
            return _drain.Of(_lanes[0].Count + _lanes[1].Count, Count);
    }

    // An idle thread will take one of those that seem to wait.
    private bool IsFull => _lanes[(int)ParseLane.Request].Count >= _limits.MaxQueue + _idle + (Count - _threads);

    private Refusal Full() => new(nameof(ServiceLimits.MaxQueue), _limits.MaxQueue, _drain.Of(_lanes[0].Count + _lanes[1].Count, Count));

    private void Enqueue(ParseWork work, ParseLane lane)
    {
        work.Place = _lanes[(int)lane].AddLast(work);
        if (_idle > 0)
        {
            Monitor.Pulse(_lock);
        }
        else if (_threads < Count)
        {
            _threads++;
            ParseThread.Start(FormattableString.Invariant($"parse {_threads}"), Work);
        }
    }

    private void Leave(ParseWork work, bool late)
    {
        if (!work.TryLeave())
            return;
        Refusal? refusal = null;
        lock (_lock)
        {
            if (work.Place is { List: { } lane } place)
                lane.Remove(place);
            if (late)
                refusal = new Refusal(nameof(ServiceLimits.QueueTime), (long)_limits.QueueTime.TotalMilliseconds, _drain.Of(_lanes[0].Count + _lanes[1].Count, Count));
        }

        if (refusal is null)
            work.Cancel();
        else
            work.Refuse(refusal);
    }

    private void Work()
    {
        while (Next() is { } work)
        {
            if (!work.TryLeave())
                continue;
            var started = Stopwatch.GetTimestamp();
            _metrics.Waited(Stopwatch.GetElapsedTime(work.Came, started));
            work.Run();
            lock (_lock)
                _drain.Add(Stopwatch.GetElapsedTime(started));
        }
    }

    // The next piece of work, from the lane whose turn it is; null when the service stops.
    private ParseWork? Next()
    {
        lock (_lock)
        {
            while (!_stopped)
            {
                for (var i = 0; i < _lanes.Length; i++)
                {
                    var lane = _lanes[_nextLane];
                    _nextLane = (_nextLane + 1) % _lanes.Length;
                    if (lane.First is { } first)
                    {
                        lane.RemoveFirst();
                        return first.Value;
                    }
                }

                _idle++;
                Monitor.Wait(_lock);
                _idle--;
            }

            _threads--;
            return null;
        }
    }
}
