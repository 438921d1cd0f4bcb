namespace Lede.Service.Fetching;

/// <summary>Why an address gave no page. Never holds a word the other server sent, but for its media type.</summary>
/// <param name="Reason">One of a closed set.</param>
/// <param name="Message">One sentence for a person.</param>
internal sealed record FetchFailure(FetchFailureReason Reason, string Message)
{
    /// <summary>The status the other server answered with; <c>null</c> unless that is the reason.</summary>
    public int? Status { get; init; }

    /// <summary>The limit exceeded, as its configuration key names it; <c>null</c> when there is none.</summary>
    public string? Limit { get; init; }

    /// <summary>The limit's value.</summary>
    public long? Allowed { get; init; }

    /// <summary>What was measured; <c>null</c> when that is not known.</summary>
    public long? Measured { get; init; }
}
