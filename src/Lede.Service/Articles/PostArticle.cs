using Lede.Service.Configuration;
using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.Net.Http.Headers;

namespace Lede.Service.Articles;

/// <summary><c>POST /article</c>: parses what is posted and keeps nothing of it.</summary>
internal sealed class PostArticle(ArticleParser parser, ServiceLimits limits)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var stop = context.RequestAborted;
        context.Response.Headers.Vary = HeaderNames.Accept;

        var query = ArticleQuery.ReadAll(request, out var problem);
        if (query is null || (problem = Unreadable(request, out var type)) is not null)
        {
            await RefuseAsync(context, problem!);
            return;
        }

        if (ArticleAnswer.FormatFor(request, query) is not { } format)
        {
            await RefuseAsync(context, ArticleAnswer.NotAcceptable());
            return;
        }

        (var bytes, problem) = await RequestBody.ReadAsync(request, limits, stop);
        if (problem is not null)
        {
            await RefuseAsync(context, problem);
            return;
        }

        var result = parser.Parse(Source(bytes, type!, query), new ParserOptions { Annotate = query.Annotate, IncludeEvidence = query.Evidence }, stop);
        if (result.IsArticle)
            await SendAsync(context, format, result.Article);
        else
            await RefuseAsync(context, FailureProblem.From(result.Failure));
    }

    private static async Task SendAsync(HttpContext context, ArticleFormat format, Article article)
    {
        var body = format.Write(article);
        context.Response.Headers.CacheControl = "no-store";
        ArticleAnswer.Describe(context.Response, format, body.Length);
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (problem.Type == ProblemType.UnsupportedMediaType)
            context.Response.Headers["Accept-Post"] = PostedMediaTypes.Header;
        return context.SendAsync(problem);
    }

    private static Problem? Unreadable(HttpRequest request, out MediaTypeHeaderValue? type)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out type))
            return Unsupported(string.IsNullOrEmpty(request.ContentType) ? "Content-Type is missing." : "Content-Type is no media type.");
        if (!PostedMediaTypes.Contains(type.MediaType.ToString()))
            return Unsupported($"'{type.MediaType}' is not read.");
        var coding = request.Headers.ContentEncoding.ToString();
        return coding.Length == 0 || coding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Unsupported("A coded body (Content-Encoding) is not read: send it as it is.");
    }

    private static Problem Unsupported(string detail) => new(ProblemType.UnsupportedMediaType, detail) { Accepted = PostedMediaTypes.All };

    private static ArticleSource Source(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue type, ArticleQuery query) => new(bytes)
    {
        MediaType = type.MediaType.ToString(),
        Charset = type.Charset.HasValue ? HeaderUtilities.RemoveQuotes(type.Charset).ToString() : null,
        Url = query.Url,
        Published = query.Published,
    };
}
