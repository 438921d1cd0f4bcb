using Lede.Service.Problems;
using Lede.Service.Representations;

namespace Lede.Service.Articles;

/// <summary>What the answers of <c>GET</c> and <c>POST</c> have in common.</summary>
internal static class ArticleAnswer
{
    /// <summary>The form the request asks for: <c>?format=</c> first, then <c>Accept</c>; <c>null</c> when it wants none that exists.</summary>
    public static ArticleFormat? FormatFor(HttpRequest request, ArticleQuery query) =>
        query.Format ?? AcceptHeader.Choose(request.Headers.Accept);

    public static void Describe(HttpResponse response, ArticleFormat format, int length)
    {
        response.ContentType = format.ContentType;
        response.ContentLength = length;
        if (format.ContentSecurityPolicy is { } policy)
            response.Headers.ContentSecurityPolicy = policy;
    }

    public static Problem NotAcceptable() => new(ProblemType.NotAcceptable, "Ask for one of these, or leave Accept out.")
    {
        Accepted = ArticleFormat.All.Select(format => format.MediaType).ToArray(),
    };
}
