namespace Lede;

/// <summary>A candidate for a field.</summary>
/// <param name="Field">JSON name of the field, for instance <c>headline</c>.</param>
/// <param name="Value">The candidate as found.</param>
/// <param name="Source">Where it was found, for instance <c>json-ld</c>, <c>og:title</c>, <c>metadata line</c>.</param>
/// <param name="Chosen">Whether the field holds it.</param>
public sealed record FieldEvidence(string Field, string Value, string Source, bool Chosen);
