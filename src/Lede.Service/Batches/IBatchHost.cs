using Lede.Service.Admission;

namespace Lede.Service.Batches;

/// <summary>What batches take from the program they run in.</summary>
internal interface IBatchHost
{
    /// <summary>Lines that may wait for other servers at once, besides those that are parsed; 0 where no addresses are fetched.</summary>
    int Fetches { get; }

    /// <summary>Parses the source of a line and writes its answer once a core is free.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    Task<T> ParseAsync<T>(ParseJob job, Func<ParseResult, T> write, CancellationToken stop);

    /// <summary>Fetches the page of a line; <c>null</c> where no addresses are fetched.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    Task<HeldPage?> FetchAsync(Uri url, CancellationToken stop);

    /// <summary>A line is answered.</summary>
    /// <param name="status">The HTTP status that a request of its own would have had.</param>
    void Answered(int status);

    /// <summary>A line failed for a reason that is no fault of its own.</summary>
    void Failed(Exception error);
}
