namespace Lede;

/// <summary>A table row by positions; an empty cell is an empty span.</summary>
internal sealed record DraftRow(IReadOnlyList<CharSpan> Cells, bool Header);
