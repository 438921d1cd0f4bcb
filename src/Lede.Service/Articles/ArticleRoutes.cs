using Lede.Service.Admission;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Metering;

namespace Lede.Service.Articles;

/// <summary><c>/article</c> and <c>/articles</c>.</summary>
internal static class ArticleRoutes
{
    public static void MapArticle(this WebApplication app)
    {
        var services = app.Services;
        var limits = services.GetRequiredService<ServiceOptions>().Limits;
        var get = new GetArticle(services.GetRequiredService<Task<ServedArticle>>());
        var post = new PostArticle(
            services.GetRequiredService<AdmittedParser>(),
            services.GetRequiredService<ByteBudget>(),
            limits,
            services.GetRequiredService<ServiceMetrics>());
        app.MapMethods("/article", [HttpMethods.Get, HttpMethods.Head], get.AnswerAsync);
        app.MapPost("/article", post.AnswerAsync);
        app.MapPost("/articles", new PostArticles(services.GetRequiredService<BatchParser>(), limits.Batches).AnswerAsync);
    }
}
