namespace Lede.Annotation.Quotes;

/// <summary>A string in quotation marks, marks included, before anyone asked whether it is a quotation.</summary>
/// <param name="Span">From the opening mark to the closing one, or to the end of the block when that is missing.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Close">Length of the closing mark; 0 when it is missing.</param>
internal readonly record struct QuotedSpan(CharSpan Span, int Block, int Close)
{
    /// <summary>Length of the opening mark.</summary>
    public required int Open { get; init; }

    /// <summary>The closing mark is missing because the next block goes on with the same quotation.</summary>
    public bool Continues { get; init; }

    /// <summary>What stands between the marks.</summary>
    public CharSpan Inner => new(Span.Start + Open, Span.End - Close);
}
