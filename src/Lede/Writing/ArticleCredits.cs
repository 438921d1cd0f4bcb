namespace Lede.Writing;

/// <summary>What writers print above the story.</summary>
internal static class ArticleCredits
{
    /// <summary>The byline as printed, else the authors' names; <c>null</c> when neither is known.</summary>
    public static string? CreditLine(this Article article) =>
        article.Byline ?? (article.Authors.Count > 0 ? string.Join(", ", article.Authors.Select(author => author.Name)) : null);

    /// <summary>Whether the block is printed among the story's blocks: lines about the story are not, nor a headline that stands above already.</summary>
    public static bool Prints(this Article article, Block block) =>
        block.Kind != BlockKind.Metadata && (block.Kind != BlockKind.Headline || article.Headline is null);
}
