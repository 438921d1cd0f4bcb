namespace Lede;

/// <summary>Why a source gave no article.</summary>
/// <param name="Reason">One of a closed set.</param>
/// <param name="Message">One sentence for a person, in English.</param>
public sealed record ParseFailure(ParseFailureReason Reason, string Message)
{
    /// <summary>What the source turned out to be; set with <see cref="ParseFailureReason.NoArticle"/>.</summary>
    public ArticleStatus? Status { get; init; }

    /// <summary>The headline of the article that would stand here, where the page tells it; <c>null</c> when it does not. A wall's own title is none.</summary>
    public string? Headline { get; init; }

    /// <summary>Name of the limit exceeded, as in <see cref="ParserLimits"/>; <c>null</c> for other reasons.</summary>
    public string? Limit { get; init; }

    /// <summary>The limit's value; <c>null</c> for other reasons.</summary>
    public long? Allowed { get; init; }

    /// <summary>What was measured; <c>null</c> where it was not counted to the end.</summary>
    public long? Measured { get; init; }
}
