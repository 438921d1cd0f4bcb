using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>What a worker measures, under the meter <c>Lede.Worker</c>.</summary>
internal sealed class WorkMetrics : IDisposable
{
    public const string MeterName = "Lede.Worker";

    private readonly Meter _meter = new(MeterName);
    private readonly long[] _ends = new long[Enum.GetValues<JobEnd>().Length];
    private readonly Counter<long> _jobs;
    private readonly Histogram<double> _duration;
    private QueueState _queue = QueueState.Unknown;

    public WorkMetrics(HeldJobs held)
    {
        _jobs = _meter.CreateCounter<long>("lede.worker.jobs", "{job}", "Jobs this worker's hold of ended, by how it ended.");
        _duration = _meter.CreateHistogram<double>("lede.worker.job.duration", "s", "From the job's arrival at the worker to the acknowledgement of its end.");
        _meter.CreateObservableGauge("lede.worker.jobs.held", () => held.Count, "{job}", "Jobs this worker holds.");
        _meter.CreateObservableGauge("lede.queue.jobs.waiting", () => _queue.Waiting, "{job}", "Lag: jobs nobody has begun.");
        _meter.CreateObservableGauge("lede.queue.jobs.held", () => _queue.Held, "{job}", "Jobs that workers hold, or that wait for their next attempt.");
        _meter.CreateObservableGauge("lede.queue.dead_letters", () => _queue.DeadLetters, "{job}", "Jobs given up.");
        _meter.CreateObservableGauge("lede.queue.outcomes", () => _queue.Outcomes, "{job}", "Results and marks of jobs given up in the results stream.");
    }

    /// <summary>What the queue looked like when it was last asked.</summary>
    public QueueState Queue { get => Volatile.Read(ref _queue); set => Volatile.Write(ref _queue, value); }

    /// <summary>Holds of jobs that ended so.</summary>
    public long Count(JobEnd end) => Interlocked.Read(ref _ends[(int)end]);

    /// <summary>A hold ended.</summary>
    public void Ended(JobEnd end, TimeSpan age)
    {
        Interlocked.Increment(ref _ends[(int)end]);
        var tag = KeyValuePair.Create<string, object?>("end", JsonNamingPolicy.SnakeCaseLower.ConvertName(end.ToString()));
        _jobs.Add(1, tag);
        _duration.Record(age.TotalSeconds, tag);
    }

    public void Dispose() => _meter.Dispose();
}
