using System.Globalization;

namespace Lede.Cli.Broker;

/// <summary>What a worker says on standard error: how it gets on, and what troubles it.</summary>
/// <param name="output">Standard error.</param>
/// <param name="metrics">Counted here as well.</param>
/// <param name="isVerbose">Whether each job is told when it arrives, when it is begun and when it ends.</param>
internal sealed class WorkLog(TextWriter output, WorkMetrics metrics, bool isVerbose)
{
    // The same trouble comes with every request while it lasts.
    private static readonly TimeSpan TroubleEvery = TimeSpan.FromSeconds(5);
    private readonly TextWriter _output = TextWriter.Synchronized(output);
    private long _lastTrouble;
    private string _lastProgress = "";

    /// <summary>A job arrived.</summary>
    public void Taken(HeldJob job)
    {
        if (isVerbose)
            _output.WriteLine($"took {job.Id}");
    }

    /// <summary>Work on a job begins.</summary>
    public void Began(HeldJob job)
    {
        if (isVerbose)
            _output.WriteLine($"began {job.Id}");
    }

    /// <summary>A job's hold ended.</summary>
    public void Ended(HeldJob job, JobEnd end)
    {
        metrics.Ended(end, job.Age);
        if (isVerbose)
            _output.WriteLine($"ended {job.Id} {end}");
    }

    /// <summary>The broker could not be asked or told.</summary>
    public void Trouble(Exception error)
    {
        var now = TimeProvider.System.GetTimestamp();
        var last = Interlocked.Read(ref _lastTrouble);
        if (last != 0 && TimeProvider.System.GetElapsedTime(last, now) < TroubleEvery)
            return;
        Interlocked.Exchange(ref _lastTrouble, now);
        _output.WriteLine($"lede: the broker does not answer as it should ({error.GetType().Name}: {error.Message}); trying on");
    }

    /// <summary>A job met a fault of ours.</summary>
    public void Fault(HeldJob job, Exception error) => _output.WriteLine($"lede: job {job.Id} met a fault of ours: {error}");

    /// <summary>How it gets on, where that changed.</summary>
    public void Progress()
    {
        var line = Line();
        if (line == _lastProgress)
            return;
        _lastProgress = line;
        _output.WriteLine(line);
    }

    private string Line() => string.Create(CultureInfo.InvariantCulture, $"lede: {metrics.Count(JobEnd.Article):N0} articles, {metrics.Count(JobEnd.Problem):N0} problems, {metrics.Count(JobEnd.Known):N0} known, {metrics.Count(JobEnd.Retried):N0} retried, {metrics.Count(JobEnd.DeadLetter):N0} given up; queue: {metrics.Queue.Waiting:N0} waiting, {metrics.Queue.Held:N0} held, {metrics.Queue.DeadLetters:N0} dead letters");
}
