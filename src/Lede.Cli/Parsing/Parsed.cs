using Lede.Service.Batches;
using Lede.Service.Problems;

namespace Lede.Cli.Parsing;

/// <summary>What became of one input.</summary>
/// <param name="Id">Name of the input.</param>
/// <param name="Article">The article; <c>null</c> exactly when <paramref name="Problem"/> is not.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record Parsed(string Id, Article? Article, Problem? Problem) : IDisposable
{
    /// <summary>The form the output asked for; empty where it writes none ahead.</summary>
    public PooledBuffer? Written { get; init; }

    public void Dispose() => Written?.Dispose();
}
