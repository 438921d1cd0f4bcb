using System.Globalization;
using Lede.Service.Admission;
using Lede.Service.Fetching;
using Lede.Service.Metering;
using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.Net.Http.Headers;

namespace Lede.Service.Articles;

/// <summary><c>GET</c> and <c>HEAD /article?url=…</c>: fetches a page, parses it and keeps nothing of it.</summary>
/// <param name="fetcher">Fetches.</param>
/// <param name="parser">Parses.</param>
/// <param name="budget">Bounds what is held.</param>
/// <param name="metrics">Counts refusals.</param>
internal sealed class FetchArticle(AdmittedFetcher fetcher, AdmittedParser parser, ByteBudget budget, ServiceMetrics metrics)
{
    /// <summary>Whether a request for <c>/article</c> wants another than the service's own.</summary>
    public static bool IsAskedFor(HttpRequest request) => request.QueryString.HasValue && request.Query.ContainsKey("url");

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        var query = ArticleQuery.ReadAll(context.Request, out var problem);
        if (query is null)
            await RefuseAsync(context, problem!);
        else if (ArticleAnswer.FormatFor(context.Request, query) is not { } format)
            await RefuseAsync(context, ArticleAnswer.NotAcceptable());
        else if (parser.RefusalNow() is { } full)
            await RefuseAsync(context, BusyProblem.From(full));
        else
            await FetchAsync(context, query, format);
    }

    private async Task FetchAsync(HttpContext context, ArticleQuery query, ArticleFormat format)
    {
        var request = context.Request;
        var form = FormOf(query, format);
        var known = FetchTag.Find(request.Headers.IfNoneMatch, form);
        using var share = budget.Open();
        var fetched = await fetcher.FetchAsync(new FetchOrder(query.Url!) { Known = known }, share, context.RequestAborted);
        if (!fetched.IsPage)
        {
            await RefuseAsync(context, FetchProblem.From(fetched.Failure));
            return;
        }

        var page = fetched.Page;
        var tag = page.IsUnchanged ? known! : FetchTag.Of(page, form);
        Describe(context.Response.Headers, page.From, tag);
        // An article was made of the same bytes in the same way before: it need not be made again to say so.
        if (tag.IsOfTheSame(known))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await ParseAsync(context, page, query, format);
    }

    private async Task ParseAsync(HttpContext context, FetchedPage page, ArticleQuery query, ArticleFormat format)
    {
        var job = new ParseJob(page.Source(query.Published), new ParserOptions { Annotate = query.Annotate, IncludeEvidence = query.Evidence });
        var turn = await parser.ParseAsync(job, result => ArticleAnswer.Write(result, article => Write(article, format, page.From)), context.RequestAborted);
        if (ArticleAnswer.ProblemOf(turn) is { } problem)
            await RefuseAsync(context, problem);
        // The client has some article of this address if it says "*".
        else if (context.Request.Headers.IfNoneMatch == "*")
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await ArticleAnswer.SendAsync(context, format, turn.Value.Body!);
    }

    private static byte[] Write(Article article, ArticleFormat format, FetchedFrom from) =>
        format == ArticleFormat.Default ? from.AddTo(format.Write(article)) : format.Write(article);

    private static void Describe(IHeaderDictionary headers, FetchedFrom from, FetchTag tag)
    {
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache"; // asking whether the page has changed costs its source a 304
        headers["Fetched-Url"] = from.Url.AbsoluteUri;
        headers["Fetched-Status"] = from.Status.ToString(CultureInfo.InvariantCulture);
        headers["Fetched-At"] = from.Moment;
    }

    private Task RefuseAsync(HttpContext context, Problem problem)
    {
        metrics.Refused(problem);
        context.Response.Headers.Remove(HeaderNames.ETag);
        return context.SendAsync(problem);
    }

    // All that decides what is made of a page: what is asked for, and who makes it.
    private static ulong FormOf(ArticleQuery query, ArticleFormat format) => FetchTag.HashOf(string.Create(
        CultureInfo.InvariantCulture,
        $"{ParserVersion.Current.Version} {format.Name} {query.Evidence} {query.Annotate} {query.Published:yyyy-MM-dd} {query.Url!.AbsoluteUri}"));
}
