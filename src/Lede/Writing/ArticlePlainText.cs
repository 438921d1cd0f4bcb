using System.Text;

namespace Lede.Writing;

/// <summary>Article to plain text.</summary>
public static class ArticlePlainText
{
    /// <summary><see cref="Article.Text"/> in UTF-8, not a character more: spans of the article count in it.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Encoding.UTF8.GetBytes(article.Text);
    }
}
