namespace Lede.Extraction.Blocks;

/// <summary>The part of a block that stands in one <c>a</c> element.</summary>
/// <param name="Node">The element.</param>
/// <param name="Start">First character, in <see cref="TextBlocks.Characters"/>.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct LinkRun(int Node, int Start, int End);
