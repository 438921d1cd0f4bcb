namespace Lede.Service.Fetching;

/// <summary>Why an address gave no page. Never holds a word the other server sent, but for its media type.</summary>
/// <param name="Reason">One of a closed set.</param>
/// <param name="Message">One sentence for a person.</param>
internal sealed record FetchFailure(FetchFailureReason Reason, string Message);
