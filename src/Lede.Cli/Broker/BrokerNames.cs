namespace Lede.Cli.Broker;

/// <summary>What the streams, subjects and the bucket of one queue are called. Frozen with the first release: other programs may put jobs in.</summary>
/// <param name="Prefix">First part of every name, so that one broker can hold several queues: letters, digits, <c>-</c> and <c>_</c>.</param>
internal sealed record BrokerNames(string Prefix)
{
    /// <summary>Durable consumer that all workers share.</summary>
    public const string Workers = "workers";

    /// <summary>Jobs not yet done; a subject a job.</summary>
    public string Jobs => $"{Prefix}-jobs";

    /// <summary>What became of each job; a subject a job, so that a job has one outcome.</summary>
    public string Results => $"{Prefix}-results";

    /// <summary>Jobs given up, each with its problem; a subject a job.</summary>
    public string DeadLetters => $"{Prefix}-dead";

    /// <summary>How often a job was begun, of those that had to be begun again; a subject a job.</summary>
    public string Attempts => $"{Prefix}-attempts";

    /// <summary>Bucket of the object store with what is too large for a message.</summary>
    public string Payloads => $"{Prefix}-payloads";

    public string JobSubject(string job) => $"{Prefix}.jobs.{job}";

    public string ResultSubject(string job) => $"{Prefix}.results.{job}";

    public string DeadLetterSubject(string job) => $"{Prefix}.dead.{job}";

    public string AttemptsSubject(string job) => $"{Prefix}.attempts.{job}";

    /// <summary>The job a subject of any of these streams names: its last part.</summary>
    public static string JobOf(string subject) => subject[(subject.LastIndexOf('.') + 1)..];
}
