namespace Lede;

/// <summary>Where the values came from, and what was left out.</summary>
public sealed record Evidence
{
    /// <summary>How the bytes were read as characters.</summary>
    public CharsetEvidence? Charset { get; init; }

    /// <summary>Every candidate for a field, the chosen one first.</summary>
    public IReadOnlyList<FieldEvidence> Fields { get; init; } = [];

    /// <summary>Blocks of prose that were not kept, in page order.</summary>
    public IReadOnlyList<DroppedBlock> Dropped { get; init; } = [];

    /// <summary>Parts of the source that could not be used, each with why.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];
}
