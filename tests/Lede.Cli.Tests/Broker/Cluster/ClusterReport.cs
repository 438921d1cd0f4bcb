using System.Globalization;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>What came of a cluster run.</summary>
internal sealed record ClusterReport
{
    /// <summary>Jobs submitted, each counted once.</summary>
    public required int Submitted { get; init; }

    /// <summary>Receipts of the second submission that called the job known.</summary>
    public required int Known { get; init; }

    /// <summary>Lines of results.</summary>
    public required int Results { get; init; }

    /// <summary>Jobs given up.</summary>
    public required int DeadLetters { get; init; }

    /// <summary>Workers killed with SIGKILL, the poisonous jobs' doing included.</summary>
    public required int Kills { get; init; }

    /// <summary>Jobs of neither kind.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Jobs of both kinds, or with more than one line.</summary>
    public required IReadOnlyList<string> Twice { get; init; }

    /// <summary>Jobs whose line is not what the parser makes in this process.</summary>
    public required IReadOnlyList<string> Different { get; init; }

    /// <summary>Dead letters that were not meant to be.</summary>
    public required IReadOnlyList<string> WronglyDead { get; init; }

    /// <summary>Poisonous jobs that are no dead letters.</summary>
    public required IReadOnlyList<string> WronglyAlive { get; init; }

    /// <summary>How the workers ended when told to.</summary>
    public required IReadOnlyList<int> WorkerExits { get; init; }

    /// <summary>From the first submission to the last result.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Whether nothing was lost, nothing came twice, and everything is as it must be.</summary>
    public bool IsSound => Submitted == Results + DeadLetters && WorkerExits.All(code => code == 0)
        && new[] { Missing, Twice, Different, WronglyDead, WronglyAlive }.All(jobs => jobs.Count == 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        submitted {Submitted:N0} jobs, each twice ({Known:N0} called known) = {Results:N0} results + {DeadLetters:N0} dead letters
        {Kills:N0} workers killed; {Time.TotalSeconds:N1} s; worker exit codes {string.Join(',', WorkerExits)}
        missing {Some(Missing)}; twice {Some(Twice)}; different bytes {Some(Different)}; wrongly dead {Some(WronglyDead)}; wrongly alive {Some(WronglyAlive)}
        """);

    private static string Some(IReadOnlyList<string> jobs) =>
        jobs.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{jobs.Count:N0} ({string.Join(' ', jobs.Take(5))})");
}
