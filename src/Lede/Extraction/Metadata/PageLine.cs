namespace Lede.Extraction.Metadata;

/// <summary>Text that stands on one line of a page, as far as markup tells: runs with no block element between them.</summary>
/// <param name="Start">First text node.</param>
/// <param name="End">One past the last text node.</param>
/// <param name="Length">Characters, white space included.</param>
internal readonly record struct PageLine(int Start, int End, int Length);
