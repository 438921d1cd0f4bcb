using Lede.Service.Fetching;

namespace Lede.Service.Batches;

/// <summary>What a fetch gave, and the memory it is held in, which is given back by disposing.</summary>
internal sealed record HeldPage(FetchResult Result, IDisposable Memory) : IDisposable
{
    public void Dispose() => Memory.Dispose();
}
