namespace Lede.Extraction.Metadata;

internal enum DateTokenKind
{
    /// <summary>Past the end.</summary>
    None,
    Number,
    Word,
    Mark,
}
