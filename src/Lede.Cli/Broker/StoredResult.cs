namespace Lede.Cli.Broker;

/// <summary>What came of storing a result.</summary>
internal enum StoredResult
{
    /// <summary>It is the job's only outcome.</summary>
    First,

    /// <summary>The job had a result already, which stays.</summary>
    Again,

    /// <summary>The job had been given up; this is its outcome now.</summary>
    InPlaceOfDeadLetter,
}
