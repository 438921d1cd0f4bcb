namespace Lede;

/// <summary>An image that belongs to the article.</summary>
/// <param name="Url">Absolute address, or as written when no base address is known.</param>
/// <param name="Alt">Alternative text.</param>
/// <param name="Caption">Caption without the credit.</param>
/// <param name="Credit">Photographer or agency as printed.</param>
/// <param name="Width">Pixels, as declared.</param>
/// <param name="Height">Pixels, as declared.</param>
public sealed record ArticleImage(
    string Url, string? Alt = null, string? Caption = null, string? Credit = null, int? Width = null, int? Height = null);
