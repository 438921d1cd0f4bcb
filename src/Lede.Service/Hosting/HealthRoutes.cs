using Lede.Service.Articles;

namespace Lede.Service.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it also wants requests, which it no longer does once it is told to stop.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var article = app.Services.GetRequiredService<Task<ServedArticle>>();
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], context => AnswerAsync(context, 200, "live"));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], async context =>
        {
            await article.WaitAsync(context.RequestAborted); // some milliseconds after the start; done ever after
            await (stopping.IsCancellationRequested
                ? AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping")
                : AnswerAsync(context, StatusCodes.Status200OK, "ready"));
        });
    }

    private static Task AnswerAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = word.Length;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(word);
    }
}
