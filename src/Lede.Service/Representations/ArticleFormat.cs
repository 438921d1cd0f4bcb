using Lede.Writing;

namespace Lede.Service.Representations;

/// <summary>One of the forms an article is answered in.</summary>
/// <param name="Name">Value of <c>?format=</c>.</param>
/// <param name="MediaType">Media type that <c>Accept</c> is matched with.</param>
/// <param name="ContentType">Content-Type of the answer.</param>
/// <param name="Write">The writer.</param>
internal sealed record ArticleFormat(string Name, string MediaType, string ContentType, Func<Article, byte[]> Write)
{
    /// <summary>Content-Security-Policy of the answer; <c>null</c> where nothing is rendered.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>All forms. The order decides between forms that a request likes equally.</summary>
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        new("json", "application/json", "application/json", ArticleJson.Write),
        new("text", "text/plain", "text/plain; charset=utf-8", ArticlePlainText.Write),
        new("markdown", "text/markdown", "text/markdown; charset=utf-8", ArticleMarkdown.Write),
        new("html", "text/html", "text/html; charset=utf-8", ArticleHtml.Write) { ContentSecurityPolicy = ArticleHtml.ContentSecurityPolicy },
        new("jsonld", "application/ld+json", "application/ld+json", ArticleJsonLd.Write),
    ];

    /// <summary>The form a request without a wish gets.</summary>
    public static ArticleFormat Default => All[0];

    /// <summary>The form of that name, exactly as written; <c>null</c> when there is none.</summary>
    public static ArticleFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);
}
