using Lede.Service.Admission;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Metering;
using Lede.Service.Problems;

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
        var fetch = services.GetService<FetchArticle>(); // there where fetching is on
        app.MapMethods("/article", [HttpMethods.Get, HttpMethods.Head], context =>
            !FetchArticle.IsAskedFor(context.Request) ? get.AnswerAsync(context)
            : fetch is null ? context.SendAsync(FetchProblem.Disabled())
            : fetch.AnswerAsync(context));
        app.MapPost("/article", post.AnswerAsync);
        app.MapPost("/articles", new PostArticles(services.GetRequiredService<BatchParser>(), limits.Batches).AnswerAsync);
    }
}
