namespace Lede.Service.Fetching;

/// <summary>A connection that is not made, thrown through the HTTP client, which has no other way out, and caught right behind it.</summary>
internal sealed class FetchException(FetchFailure failure) : Exception(failure.Message)
{
    public FetchFailure Failure { get; } = failure;
}
