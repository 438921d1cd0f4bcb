using Lede.Service.Admission;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Metering;
using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.Net.Http.Headers;

namespace Lede.Service.Articles;

/// <summary><c>POST /article</c>: parses what is posted and keeps nothing of it.</summary>
internal sealed class PostArticle(AdmittedParser parser, ByteBudget budget, ServiceLimits limits, ServiceMetrics metrics)
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

        await ParseAsync(context, type!, query, format);
    }

    // The body is read before a slot is taken, or slow clients would hold them all; a service that is full need not read it at all.
    private async Task ParseAsync(HttpContext context, MediaTypeHeaderValue type, ArticleQuery query, ArticleFormat format)
    {
        var stop = context.RequestAborted;
        if (parser.RefusalNow() is { } full)
        {
            await RefuseAsync(context, BusyProblem.From(full));
            return;
        }

        using var share = budget.Open();
        // Given back when no slot works on it any more: a parse that is stopped is waited for.
        using var body = new PooledBuffer();
        if (await RequestBody.ReadAsync(context.Request, body, share, limits) is { } problem)
        {
            await RefuseAsync(context, problem);
            return;
        }

        var job = new ParseJob(Source(body.WrittenMemory, type, query), new ParserOptions { Annotate = query.Annotate, IncludeEvidence = query.Evidence });
        var turn = await parser.ParseAsync(job, result => ArticleAnswer.Write(result, format.Write), stop);
        if (ArticleAnswer.ProblemOf(turn) is { } none)
        {
            await RefuseAsync(context, none);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await ArticleAnswer.SendAsync(context, format, turn.Value.Body!);
    }

    private Task RefuseAsync(HttpContext context, Problem problem)
    {
        metrics.Refused(problem);
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
