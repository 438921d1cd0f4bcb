using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.Extensions.Primitives;

namespace Lede.Service.Articles;

/// <summary><c>GET</c> and <c>HEAD /article</c>. A request costs a look at its headers and one write of bytes made before.</summary>
/// <param name="article">The article; until it is parsed, requests for it wait.</param>
internal sealed class GetArticle(Task<ServedArticle> article)
{
    private static readonly StringValues Vary = "Accept, Accept-Encoding";

    // The article changes only with a new start, but then at once: keep it, ask before using it; asking costs a 304.
    private static readonly StringValues CacheControl = "no-cache";

    public Task AnswerAsync(HttpContext context) =>
        article.IsCompletedSuccessfully ? AnswerAsync(context, article.Result) : AnswerLaterAsync(context);

    private async Task AnswerLaterAsync(HttpContext context) =>
        await AnswerAsync(context, await article.WaitAsync(context.RequestAborted));

    private static Task AnswerAsync(HttpContext context, ServedArticle article)
    {
        var request = context.Request;
        var query = ArticleQuery.ReadForm(request, out var problem);
        if (query is null)
            return context.SendAsync(problem!);

        var headers = context.Response.Headers;
        headers.Vary = Vary;
        if (ArticleAnswer.FormatFor(request, query) is not { } format)
            return context.SendAsync(ArticleAnswer.NotAcceptable());
        if (AcceptEncodingHeader.Choose(request.Headers.AcceptEncoding) is not { } coding)
            return context.SendAsync(NoCoding());

        var body = article.In(format, query.Evidence).In(coding);
        headers.ETag = body.ETag;
        headers.CacheControl = CacheControl;
        if (EntityTags.Match(request.Headers.IfNoneMatch, body.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (body.ContentEncoding.Count > 0)
            headers.ContentEncoding = body.ContentEncoding;
        ArticleAnswer.Describe(context.Response, format, body.Bytes.Length);
        // Kestrel ends a write itself when the client has gone; to ask for the request's token would make a source of one for every request.
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body.Bytes, 0, body.Bytes.Length, CancellationToken.None);
    }

    private static Problem NoCoding() => new(ProblemType.NotAcceptable, "Accept-Encoding forbids every coding the article has.")
    {
        Accepted = ["br", "gzip", "identity"],
    };
}
