using Lede.Service.Batches;
using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace Lede.Service.Articles;

/// <summary><c>POST /articles</c>: many at once. Answers flow while the lines still come.</summary>
internal sealed class PostArticles(BatchParser parser, BatchLimits limits)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (Unreadable(request) is { } unreadable)
        {
            context.Response.Headers["Accept-Post"] = BatchMediaTypes.Header;
            await context.SendAsync(unreadable);
            return;
        }

        var form = AcceptHeader.Choose(request.Headers.Accept, BatchMediaTypes.All, type => type);
        if (form < 0)
        {
            await context.SendAsync(NotAcceptable());
            return;
        }

        Unbind(context.Features);
        var response = context.Response;
        response.ContentType = BatchMediaTypes.All[form];
        response.Headers.CacheControl = "no-store";
        var (lines, _) = await new BatchPipeline(parser, limits).RunAsync(request.BodyReader, response.BodyWriter, context.RequestAborted);
        if (lines == 0)
            await context.SendAsync(new Problem(ProblemType.Empty, "The batch has no line."));
    }

    public static Problem NotAcceptable() => new(ProblemType.NotAcceptable, "Ask for one of these, or leave Accept out.") { Accepted = BatchMediaTypes.All };

    // A batch may be of any size, for a line of it never is, and may come as slowly as its sender makes it: it holds no thread while it waits.
    private static void Unbind(IFeatureCollection features)
    {
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }

    private static Problem? Unreadable(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return Unsupported(string.IsNullOrEmpty(request.ContentType) ? "Content-Type is missing." : "Content-Type is no media type.");
        if (!BatchMediaTypes.All.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            return Unsupported($"'{type.MediaType}' is not read.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Unsupported("A batch is UTF-8.");
        var coding = request.Headers.ContentEncoding.ToString();
        return coding.Length == 0 || coding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Unsupported("A coded body (Content-Encoding) is not read: send it as it is.");
    }

    private static Problem Unsupported(string detail) => new(ProblemType.UnsupportedMediaType, detail) { Accepted = BatchMediaTypes.All };
}
