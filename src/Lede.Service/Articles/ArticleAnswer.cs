using Lede.Service.Admission;
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

    /// <summary>What a parse gave: a body to send, or why there is none. Runs where the parse did.</summary>
    public static (byte[]? Body, Problem? Problem) Write(ParseResult result, Func<Article, byte[]> form) =>
        result.IsArticle ? (form(result.Article), null) : (null, FailureProblem.From(result.Failure));

    /// <summary>Why there is nothing to send: the parse had no turn, or gave no article; <c>null</c> when there is a body.</summary>
    public static Problem? ProblemOf(ParseTurn<(byte[]? Body, Problem? Problem)> turn) => turn.IsDone ? turn.Value.Problem : BusyProblem.From(turn.Refusal);

    /// <summary>Sends a body, or what is said of it where <c>HEAD</c> asked.</summary>
    public static async Task SendAsync(HttpContext context, ArticleFormat format, byte[] body)
    {
        Describe(context.Response, format, body.Length);
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public static Problem NotAcceptable() => new(ProblemType.NotAcceptable, "Ask for one of these, or leave Accept out.")
    {
        Accepted = ArticleFormat.All.Select(format => format.MediaType).ToArray(),
    };
}
