namespace Lede.Reading;

/// <summary>The language a text seems to be in.</summary>
/// <param name="Code">BCP 47; <c>null</c> when there is too little text to tell.</param>
/// <param name="Confidence">0 to 1; <c>null</c> with <paramref name="Code"/>.</param>
/// <param name="Dir"><c>ltr</c> or <c>rtl</c>; <c>null</c> when there are no letters.</param>
internal readonly record struct LanguageGuess(string? Code, double? Confidence, string? Dir);
