using System.Diagnostics.CodeAnalysis;

namespace Lede.Reading;

/// <summary>A page, or why there is none: exactly one of the two.</summary>
internal sealed record PageReading(Page? Page, ParseFailure? Failure)
{
    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsPage => Page is not null;
}
