using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Swashbuckle.AspNetCore.Swagger;

namespace Lede.Service.OpenApi;

/// <summary>The OpenAPI document, made when first asked for.</summary>
internal sealed class LedeDocument : ISwaggerProvider
{
    public const string Name = "openapi";

    private readonly Lazy<OpenApiDocument> _document = new(() => Read(Write()));

    public OpenApiDocument GetSwagger(string documentName, string? host = null, string? basePath = null) =>
        documentName == Name ? _document.Value : throw new UnknownSwaggerDocument(documentName, [Name]);

    /// <summary>The document as JSON.</summary>
    public static JsonObject Write()
    {
        var examples = new Examples();
        var operations = new ArticleOperations(examples);
        var schemas = new SchemaComponents(XmlDocs.OfLibrary()).Write();
        schemas["Problem"] = ProblemResponses.Schema();
        foreach (var (name, schema) in BatchOperations.Schemas())
            schemas[name] = schema;
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Lede",
                ["version"] = ParserVersion.Current.Version,
                ["description"] = "Turns a news article into data with exact positions. Spans count Unicode code points of `text`, end exclusive. "
                    + "Every error is application/problem+json; an unknown path is 404 `/problems/not-found`, another method 405 `/problems/method-not-allowed`.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["paths"] = new JsonObject
            {
                ["/article"] = new JsonObject { ["get"] = operations.Get(), ["post"] = operations.Post() },
                ["/articles"] = new JsonObject { ["post"] = new BatchOperations(examples).Post() },
                ["/health/live"] = new JsonObject { ["get"] = Health("live", "Whether the process answers") },
                ["/health/ready"] = new JsonObject { ["get"] = Health("ready", "Whether the service wants requests; 503 once it is told to stop") },
            },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static OpenApiDocument Read(JsonObject json)
    {
        var read = OpenApiDocument.Parse(json.ToJsonString(), OpenApiConstants.Json, new OpenApiReaderSettings());
        return read.Document ?? throw new InvalidOperationException("The OpenAPI document does not parse: " + string.Join(' ', read.Diagnostic?.Errors ?? []));
    }

    private static JsonObject Health(string word, string summary) => new()
    {
        ["tags"] = new JsonArray("Health"),
        ["operationId"] = word,
        ["summary"] = summary,
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "It does.",
                ["content"] = new JsonObject
                {
                    ["text/plain"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = word },
                },
            },
        },
    };
}
