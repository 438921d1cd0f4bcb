namespace Lede;

/// <summary>Prose that was not kept.</summary>
/// <param name="Text">Its beginning, at most 200 characters.</param>
/// <param name="Rule">The rule that dropped it.</param>
public sealed record DroppedBlock(string Text, string Rule);
