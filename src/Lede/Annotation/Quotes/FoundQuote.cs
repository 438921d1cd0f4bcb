namespace Lede.Annotation.Quotes;

/// <summary>A part of a quotation with what attributes it.</summary>
/// <param name="Unit">Its unit in the passage.</param>
/// <param name="Kind">How it stands in its sentence.</param>
/// <param name="By">The attribution; <c>null</c> when nobody is named.</param>
/// <param name="Group">Parts of one quotation share it.</param>
internal readonly record struct FoundQuote(int Unit, QuoteKind Kind, Attribution? By, int Group)
{
    /// <summary>The attribution stands in its own sentence; otherwise it was taken over from the text before.</summary>
    public bool Own { get; init; }

    /// <summary>The label that opens a line of a transcript ("LEE: …"), inside the quotation.</summary>
    public CharSpan? Label { get; init; }
}
