using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Lede.Service.OpenApi;

/// <summary><c>/openapi.json</c>, <c>/swagger</c>, and the way there from <c>/</c>.</summary>
internal static class OpenApiRoutes
{
    private const string SwaggerPrefix = "swagger";
    private const string DocumentPath = "/" + LedeDocument.Name + ".json";

    // The document is written from the tables the service itself runs on (forms, problems, media types) and the metadata the JSON writer uses;
    // Swashbuckle's own generator would need reflection over the endpoints, and they take the bare HttpContext.
    public static void AddOpenApi(this IServiceCollection services) => services.AddSingleton<ISwaggerProvider, LedeDocument>();

    public static void MapOpenApi(this WebApplication app)
    {
        // Only for their own paths, and built when the first of them is asked for: neither the start nor requests for the article pay for them.
        app.Use(next =>
        {
            var pages = new Lazy<RequestDelegate>(() => Pages(app, next));
            return context => IsPage(context.Request.Path) ? pages.Value(context) : next(context);
        });
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            context.Response.Redirect("/swagger/index.html");
            return Task.CompletedTask;
        });
    }

    private static bool IsPage(PathString path) => path.StartsWithSegments("/" + SwaggerPrefix) || path.Equals(DocumentPath);

    private static RequestDelegate Pages(IApplicationBuilder app, RequestDelegate next)
    {
        var pages = app.New();
        pages.UseSwagger(swagger =>
        {
            swagger.RouteTemplate = "/{documentName}.json";
            swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        pages.UseSwaggerUI(page =>
        {
            page.RoutePrefix = SwaggerPrefix;
            page.DocumentTitle = "Lede";
            page.SwaggerEndpoint(DocumentPath, "Lede");
        });
        pages.Run(next);
        return pages.Build();
    }
}
