using Lede.Service.Representations;

namespace Lede.Service.Articles;

/// <summary>The article of <c>GET /article</c>, parsed once, written once in every form asked for.</summary>
internal sealed class ServedArticle
{
    private readonly Representation[] _plain;
    private readonly Representation[] _withEvidence;

    /// <param name="article">The article with its evidence.</param>
    public ServedArticle(Article article)
    {
        _withEvidence = Write(article);
        _plain = Write(article with { Evidence = null });
    }

    public Representation In(ArticleFormat format, bool evidence)
    {
        foreach (var representation in evidence ? _withEvidence : _plain)
        {
            if (ReferenceEquals(representation.Format, format))
                return representation;
        }

        throw new ArgumentException("Not a form of an article.", nameof(format));
    }

    private static Representation[] Write(Article article) =>
        ArticleFormat.All.Select(format => new Representation(format, article)).ToArray();
}
