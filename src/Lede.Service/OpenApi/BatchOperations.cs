using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lede.Service.Batches;

namespace Lede.Service.OpenApi;

/// <summary><c>/articles</c> in the OpenAPI document. OpenAPI 3.1 has no word for NDJSON: the schemas are of one line, the examples are of several.</summary>
internal sealed class BatchOperations(Examples examples)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Post() => new()
    {
        ["tags"] = new JsonArray("Article"),
        ["operationId"] = "postArticles",
        ["summary"] = "Parse many articles",
        ["description"] = "One JSON object a line in (`BatchLine`), one a line out (`BatchAnswer`), in the same order. Lines of white space alone are passed over. A line that "
            + "cannot be parsed is answered with a problem and spoils no other. Answers flow while lines still come: read while you send, for a sender who does not read is held up.",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["description"] = "UTF-8, a `BatchLine` a line.",
            ["content"] = Content("BatchLine", Lines()),
        },
        ["responses"] = new JsonObject(
        [
            KeyValuePair.Create("200", (JsonNode?)new JsonObject
            {
                ["description"] = "A `BatchAnswer` a line.",
                ["content"] = Content("BatchAnswer", Answers()),
            }),
            .. ProblemResponses.OfBatch().Select(ProblemResponses.Response),
        ]),
    };

    /// <summary>The components <c>BatchLine</c>, <c>BatchAnswer</c> and <c>Fetched</c>.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Schemas() =>
    [
        KeyValuePair.Create("BatchLine", (JsonNode?)LineSchema()),
        KeyValuePair.Create("BatchAnswer", (JsonNode?)AnswerSchema()),
        KeyValuePair.Create("Fetched", (JsonNode?)FetchedSchema()),
    ];

    private static JsonObject LineSchema() => new()
    {
        ["type"] = "object",
        ["description"] = "What is to be parsed: one of `html` and `text`, or `url` alone, which is then fetched. A member that is null is not there; another member is an error.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["id"] = Member(new JsonArray("string", "number", "null"), "Given back as it is written."),
            ["html"] = Member("string", "A page. Its text is Unicode already: the charset it declares is passed over."),
            ["text"] = Member("string", "Wire copy."),
            ["url"] = Member("string", "Address of the source: absolute, http or https. With `html` or `text` the base of relative links; alone, what is fetched."),
            ["contentType"] = Member("string", "With `html` text/html, the default, or application/xhtml+xml; with `text` text/plain."),
            ["published"] = Member("string", "Day of publication, YYYY-MM-DD, which relative dates count from."),
            ["annotate"] = Member("boolean", "Whether to find quotations, people, organisations, places and dates. Default true."),
            ["evidence"] = Member("boolean", "Whether to say where each value came from. Default false."),
        },
    };

    private static JsonObject AnswerSchema() => new()
    {
        ["type"] = "object",
        ["description"] = "An article or a problem.",
        ["required"] = new JsonArray("id"),
        ["properties"] = new JsonObject
        {
            ["id"] = Member(new JsonArray("string", "number", "null"), "The line's; null when it has none."),
            ["article"] = SchemaComponents.Reference("Article"),
            ["problem"] = SchemaComponents.Reference("Problem"),
            ["fetched"] = SchemaComponents.Reference("Fetched"),
        },
    };

    private static JsonObject FetchedSchema() => new()
    {
        ["type"] = "object",
        ["description"] = "Where a fetched article came from; left out when it came in the line.",
        ["required"] = new JsonArray("url", "status", "at"),
        ["properties"] = new JsonObject
        {
            ["url"] = Member("string", "The address that answered, after redirects."),
            ["status"] = Member("integer", "The HTTP status it answered with."),
            ["at"] = Member("string", "When it answered, in UTC."),
        },
    };

    private string Lines() => Line("text", examples.Copy) + Line("html", examples.Page);

    private string Answers()
    {
        var output = new ArrayBufferWriter<byte>();
        new BatchAnswer { Id = "\"text\""u8.ToArray(), Article = examples.Article }.Write(output);
        new BatchAnswer { Problem = BatchItemReader.Bad("The line is no JSON: see byte 1.") with { Line = 2 } }.Write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Line(string member, string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", member);
            json.WriteString(member, text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private static JsonObject Content(string schema, string example) => new(BatchMediaTypes.All.Select(type => KeyValuePair.Create(
        type,
        (JsonNode?)new JsonObject { ["schema"] = SchemaComponents.Reference(schema), ["example"] = example })));

    private static JsonObject Member(JsonNode type, string description) => new() { ["type"] = type, ["description"] = description };
}
