namespace Lede.Cli.Broker;

/// <summary>How a worker's hold of a job ended.</summary>
internal enum JobEnd
{
    /// <summary>An article is stored.</summary>
    Article,

    /// <summary>A problem is stored as the job's result.</summary>
    Problem,

    /// <summary>There was a result already.</summary>
    Known,

    /// <summary>It goes back to the queue, to be tried again after a while.</summary>
    Retried,

    /// <summary>It lies with the dead letters.</summary>
    DeadLetter,

    /// <summary>It was not begun, and goes back to the queue.</summary>
    GivenBack,

    /// <summary>The broker could not be told; it hands the job out again.</summary>
    Abandoned,
}
