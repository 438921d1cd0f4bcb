using System.Diagnostics.CodeAnalysis;

namespace Lede;

/// <summary>An article, or why there is none.</summary>
public sealed class ParseResult
{
    private ParseResult(Article? article, ParseFailure? failure) => (Article, Failure) = (article, failure);

    /// <summary>The article; <c>null</c> exactly when <see cref="Failure"/> is not.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; <c>null</c> exactly when <see cref="Article"/> is not.</summary>
    public ParseFailure? Failure { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsArticle => Article is not null;

    internal static ParseResult Of(Article article) => new(article, null);

    internal static ParseResult Of(ParseFailure failure) => new(null, failure);
}
