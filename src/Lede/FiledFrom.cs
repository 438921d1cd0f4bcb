namespace Lede;

/// <summary>A dateline by positions in the text, for annotators: what it names is known, and no sentence.</summary>
/// <param name="Span">All of it, without the mark that ends it.</param>
/// <param name="Places">Each place, with its region.</param>
/// <param name="Agency">The agency; <c>null</c> when it names none.</param>
internal sealed record FiledFrom(CharSpan Span, IReadOnlyList<CharSpan> Places, CharSpan? Agency);
