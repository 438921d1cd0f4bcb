using System.Diagnostics.CodeAnalysis;

namespace Lede.Extraction;

/// <summary>A draft, or why the page holds no article: exactly one of the two.</summary>
internal sealed record Extracted(Draft? Draft, ParseFailure? Failure)
{
    [MemberNotNullWhen(true, nameof(Draft))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsArticle => Draft is not null;
}
