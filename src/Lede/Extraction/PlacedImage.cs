namespace Lede.Extraction;

/// <summary>An image of the article and the block it stands before.</summary>
/// <param name="Image">The image.</param>
/// <param name="Before">Number of the first block after it.</param>
internal readonly record struct PlacedImage(ArticleImage Image, int Before);
