using Lede.Service.Articles;
using Lede.Service.Hosting;
using Lede.Service.Representations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Benchmarks.Http;

/// <summary>What the service is measured beside.</summary>
internal static class BareServer
{
    /// <summary>The service itself with one more endpoint, <c>/bare</c>, which writes the bytes of <c>GET /article</c> and looks at no header.</summary>
    public static int Serve(string[] arguments)
    {
        var app = LedeApp.Build(arguments);
        var bytes = app.Services.GetRequiredService<Task<ServedArticle>>().GetAwaiter().GetResult().In(ArticleFormat.Default, evidence: false).In(ContentCoding.Identity).Bytes;
        app.MapGet("/bare", (HttpContext context) => WriteAsync(context, bytes));
        app.Run();
        return 0;
    }

    private static Task WriteAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    }
}
