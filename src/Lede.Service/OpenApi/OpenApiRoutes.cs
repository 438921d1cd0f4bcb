using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Lede.Service.OpenApi;

/// <summary><c>/openapi.json</c>, <c>/swagger</c>, and the way there from <c>/</c>.</summary>
internal static class OpenApiRoutes
{
    // The document is written from the tables the service itself runs on (forms, problems, media types) and the metadata the JSON writer uses;
    // Swashbuckle's own generator would need reflection over the endpoints, and they take the bare HttpContext.
    public static void AddOpenApi(this IServiceCollection services) => services.AddSingleton<ISwaggerProvider, LedeDocument>();

    public static void MapOpenApi(this WebApplication app)
    {
        // Only for what is no endpoint: requests for the article need not pass through here.
        app.UseWhen(context => context.GetEndpoint() is null, Use);
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            context.Response.Redirect("/swagger/index.html");
            return Task.CompletedTask;
        });
    }

    private static void Use(IApplicationBuilder app)
    {
        app.UseSwagger(swagger =>
        {
            swagger.RouteTemplate = "/{documentName}.json";
            swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "swagger";
            page.DocumentTitle = "Lede";
            page.SwaggerEndpoint("/" + LedeDocument.Name + ".json", "Lede");
        });
    }
}
