namespace Lede.Reading;

/// <summary>Characters of a page: what <see cref="Page"/> gives back as a span. Unlike a span it can be kept.</summary>
internal readonly record struct PageSlice(int Start, int Length);
