namespace Lede;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, left to right; an empty cell has an empty text.</param>
/// <param name="Header">Whether it is a row of column headings.</param>
public sealed record TableRow(IReadOnlyList<TextSlice> Cells, bool Header = false);
