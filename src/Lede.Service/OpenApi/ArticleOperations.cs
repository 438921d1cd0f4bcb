using System.Text.Json.Nodes;
using Lede.Service.Articles;
using Lede.Service.Problems;
using Lede.Service.Representations;

namespace Lede.Service.OpenApi;

/// <summary>The operations on <c>/article</c> in the OpenAPI document.</summary>
internal sealed class ArticleOperations(Examples examples)
{
    private static readonly string[] Formats = ArticleFormat.All.Select(format => format.Name).ToArray();

    public JsonObject Get() => new()
    {
        ["tags"] = new JsonArray("Article"),
        ["operationId"] = "getArticle",
        ["summary"] = "The article this service was started with, or the one at an address",
        ["description"] = "Without `url`, the article parsed at start; every form has a strong ETag of its own. With `url`, where fetching is switched on, the article at that address; "
            + "its ETag carries what the source says of its version. Send an ETag as If-None-Match to be told 304 while nothing changed. HEAD answers the same headers.",
        ["parameters"] = new JsonArray(
            Query("url", "Address to fetch: absolute, http or https, on the public internet.", new JsonObject { ["type"] = "string", ["format"] = "uri" }),
            Format(),
            Include(),
            Query("published", "With `url`: day of publication, which relative dates count from where the page states none.", new JsonObject { ["type"] = "string", ["format"] = "date" }),
            Query("annotate", "With `url`: whether to find quotations, people, organisations, places and dates.", new JsonObject { ["type"] = "boolean", ["default"] = true }),
            IfNoneMatch()),
        ["responses"] = Responses(
            Fetched("The article.", new JsonObject
            {
                ["ETag"] = Header("Entity tag of this form and coding."),
                ["Vary"] = Header("Accept, Accept-Encoding."),
                ["Fetched-Url"] = Header("With `url`: the address that answered, after redirects."),
                ["Fetched-Status"] = Header("With `url`: the HTTP status it answered with."),
                ["Fetched-At"] = Header("With `url`: when it answered, in UTC."),
            }),
            [KeyValuePair.Create("304", (JsonNode?)new JsonObject { ["description"] = "The client has this form of the article already." })],
            ProblemResponses.OfGet()),
    };

    public JsonObject Post() => new()
    {
        ["tags"] = new JsonArray("Article"),
        ["operationId"] = "postArticle",
        ["summary"] = "Parse an article",
        ["description"] = "Parses what is posted and keeps nothing of it. The charset of Content-Type is honoured; without one it is found from the bytes.",
        ["parameters"] = new JsonArray(
            Format(),
            Include(),
            Query("url", "Address of the source: absolute, http or https. The base of relative links.", new JsonObject { ["type"] = "string", ["format"] = "uri" }, "https://example.org/news/1"),
            Query("published", "Day of publication, which relative dates count from.", new JsonObject { ["type"] = "string", ["format"] = "date" }, "2025-02-10"),
            Query("annotate", "Whether to find quotations, people, organisations, places and dates.", new JsonObject { ["type"] = "boolean", ["default"] = true })),
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["description"] = "The article, as wire copy or a page.",
            ["content"] = new JsonObject(PostedMediaTypes.All.Select(type => KeyValuePair.Create(type, (JsonNode?)Body(type)))),
        },
        ["responses"] = Responses(Article("The article."), [], ProblemResponses.OfPost()),
    };

    private JsonObject Body(string type) => new()
    {
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = type == "text/plain" ? examples.Copy : examples.Page,
    };

    // An article, and where it came from when it was fetched.
    private JsonObject Fetched(string description, JsonObject headers)
    {
        var response = Article(description, headers);
        response["content"]![ArticleFormat.Default.MediaType]!["schema"] = new JsonObject
        {
            ["allOf"] = new JsonArray(
                SchemaComponents.Reference("Article"),
                new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["fetched"] = SchemaComponents.Reference("Fetched") } }),
        };
        return response;
    }

    private JsonObject Article(string description, JsonObject? headers = null)
    {
        var response = new JsonObject { ["description"] = description };
        if (headers is not null)
            response["headers"] = headers;
        response["content"] = new JsonObject(ArticleFormat.All.Select(format => KeyValuePair.Create(format.MediaType, (JsonNode?)new JsonObject
        {
            ["schema"] = format == ArticleFormat.Default ? SchemaComponents.Reference("Article")
                : new JsonObject { ["type"] = format.MediaType.EndsWith("json", StringComparison.Ordinal) ? "object" : "string" },
            ["example"] = examples.Of(format),
        })));
        return response;
    }

    private static JsonObject Responses(JsonObject ok, IEnumerable<KeyValuePair<string, JsonNode?>> others, IEnumerable<Problem> problems) =>
        new([KeyValuePair.Create("200", (JsonNode?)ok), .. others, .. problems.Select(ProblemResponses.Response)]);

    private static JsonObject Format() => Query(
        "format",
        "Form of the answer. Without it, Accept decides; without that, json.",
        new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(Formats.Select(name => (JsonNode)name).ToArray()) });

    private static JsonObject Include() => Query(
        "include",
        "`evidence`: say where each value came from.",
        new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("evidence") });

    private static JsonObject IfNoneMatch() => new()
    {
        ["name"] = "If-None-Match",
        ["in"] = "header",
        ["description"] = "Entity tags the client has, or `*`.",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Query(string name, string description, JsonObject schema, string? example = null)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
        if (example is not null)
            parameter["example"] = example;
        return parameter;
    }
}
