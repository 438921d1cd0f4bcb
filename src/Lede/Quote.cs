namespace Lede;

/// <summary>A quotation.</summary>
/// <param name="Kind">How it stands in its sentence.</param>
/// <param name="Parts">Its parts with their quotation marks, in order; more than one when the attribution splits it.</param>
/// <param name="Speaker">Who said it; <c>null</c> when the text does not say with enough certainty.</param>
/// <param name="Cue">The words that attribute it, for instance <c>said</c>; <c>null</c> without any.</param>
/// <param name="Via">Who relayed it ("was cited by RIA as saying"); <c>null</c> when it was not relayed.</param>
public sealed record Quote(QuoteKind Kind, IReadOnlyList<TextSlice> Parts, Speaker? Speaker, TextSlice? Cue, TextSlice? Via = null);
