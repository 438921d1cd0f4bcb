using System.Diagnostics.CodeAnalysis;

namespace Lede.Service.Fetching;

/// <summary>A page, or why there is none.</summary>
internal sealed record FetchResult
{
    /// <summary>The page; <c>null</c> exactly when <see cref="Failure"/> is not.</summary>
    public FetchedPage? Page { get; private init; }

    /// <summary>Why there is none; <c>null</c> exactly when <see cref="Page"/> is not.</summary>
    public FetchFailure? Failure { get; private init; }

    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsPage => Page is not null;

    public static FetchResult Of(FetchedPage page) => new() { Page = page };

    public static FetchResult Of(FetchFailure failure) => new() { Failure = failure };

    public static FetchResult Of(FetchFailureReason reason, string message) => Of(new FetchFailure(reason, message));
}
