using Lede.Service.Configuration;
using Lede.Service.Representations;

namespace Lede.Service.Articles;

/// <summary>The article of <c>GET /article</c>, parsed once, written once in every form asked for.</summary>
internal sealed class ServedArticle
{
    // The time of one parse bounds what clients send. A start parses a file of the operator's, with code that never ran before.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(10);

    private readonly Representation[] _plain;
    private readonly Representation[] _withEvidence;

    /// <param name="article">The article with its evidence.</param>
    public ServedArticle(Article article)
    {
        _withEvidence = Write(article);
        _plain = Write(article with { Evidence = null });
    }

    /// <summary>The article of the options, with the form asked for most already written.</summary>
    /// <exception cref="StartException">It cannot be read, or holds no article.</exception>
    public static ServedArticle Load(ServiceOptions options)
    {
        var served = new ServedArticle(ArticleFile.Load(options, new ArticleParser(options.Limits.Parsing with { MaxTime = StartTime })));
        served.In(ArticleFormat.Default, evidence: false).In(ContentCoding.Identity);
        return served;
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
