namespace Lede.Wire;

/// <summary>A block to be: one or more lines that belong together. A rule that knows what it is sets <see cref="Kind"/>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lines">Lines of the copy it was joined from.</param>
internal sealed record Passage(CharSpan Span, int Lines = 1)
{
    /// <summary>What it is; <c>null</c> while no rule has claimed it, in the end running text.</summary>
    public BlockKind? Kind { get; init; }

    public bool? Ordered { get; init; }

    public IReadOnlyList<DraftItem>? Items { get; init; }

    public DraftBlock ToBlock() => new(Kind ?? BlockKind.Paragraph, Span)
    {
        Level = Kind == BlockKind.Heading ? 2 : null,
        Ordered = Ordered,
        Items = Items,
    };
}
