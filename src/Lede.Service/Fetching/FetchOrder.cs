namespace Lede.Service.Fetching;

/// <summary>What is to be fetched.</summary>
/// <param name="Url">Absolute address, in any form a caller wrote it.</param>
internal sealed record FetchOrder(Uri Url)
{
    /// <summary>The tag of an earlier answer: a page that has not changed since is not sent again. <c>null</c>, the default, to fetch in any case.</summary>
    public FetchTag? Known { get; init; }
}
