using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>An input on its way into the queue.</summary>
/// <param name="CallerId">The caller's <c>id</c> for it as it is written in JSON; empty without one.</param>
internal sealed record Submission(ReadOnlyMemory<byte> CallerId)
{
    /// <summary>What is to be done; <c>null</c> exactly when <see cref="Problem"/> is not.</summary>
    public Job? Job { get; init; }

    /// <summary>Why it cannot be submitted.</summary>
    public Problem? Problem { get; init; }
}
