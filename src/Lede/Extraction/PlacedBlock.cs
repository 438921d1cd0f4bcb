namespace Lede.Extraction;

/// <summary>A block without characters, an image or an embed, and the block it stands before.</summary>
/// <param name="Block">The block; its span is set where it is written.</param>
/// <param name="Before">Number of the first block after it.</param>
internal readonly record struct PlacedBlock(DraftBlock Block, int Before);
