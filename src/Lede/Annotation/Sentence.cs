namespace Lede.Annotation;

/// <summary>A sentence as a range of tokens; it never crosses a block.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Block">Index of its block in <see cref="Draft.Blocks"/>.</param>
internal readonly record struct Sentence(int First, int End, int Block);
