using System.Diagnostics.CodeAnalysis;

namespace Lede.Service.Fetching;

/// <summary>A page, word that it has not changed, or why there is neither.</summary>
internal sealed record FetchResult
{
    public FetchedPage? Page { get; private init; }

    public FetchFailure? Failure { get; private init; }

    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsPage => Page is not null;

    public static FetchResult Of(FetchedPage page) => new() { Page = page };

    public static FetchResult Of(FetchFailureReason reason, string message) => new() { Failure = new FetchFailure(reason, message) };
}
