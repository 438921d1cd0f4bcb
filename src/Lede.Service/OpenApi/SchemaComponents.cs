using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Lede.Writing;

namespace Lede.Service.OpenApi;

/// <summary>The JSON Schema of an article, one component a type, derived from the very metadata the writer uses.</summary>
internal sealed class SchemaComponents(XmlDocs docs)
{
    private readonly SortedDictionary<string, Type> _types = new(StringComparer.Ordinal);
    private readonly Queue<Type> _waiting = [];

    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    /// <summary>The components an article needs, by name.</summary>
    public JsonObject Write()
    {
        var schemas = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        Enlist(typeof(Article));
        while (_waiting.TryDequeue(out var type))
        {
            var schema = ArticleJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = Transform,
            });
            schemas[type.Name] = schema;
        }

        return new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.Path.IsEmpty)
            return Whole(context.TypeInfo.Type, node.AsObject());

        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var nullable = context.PropertyInfo?.IsGetNullable == true;
        var schema = IsComponent(type, context.TypeInfo) ? Named(type, nullable) : node.AsObject();
        if (context.PropertyInfo is { } property && docs.Of(property.DeclaringType, property.Name) is { Length: > 0 } description)
            schema["description"] = description;
        return schema;
    }

    private JsonObject Named(Type type, bool nullable)
    {
        Enlist(type);
        var reference = Reference(type.Name);
        return nullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }

    private JsonObject Whole(Type type, JsonObject schema)
    {
        schema["type"] = type.IsEnum ? "string" : "object";
        if (docs.Of(type) is { Length: > 0 } description)
            schema["description"] = description;
        schema.Remove("required");
        if (schema["properties"] is JsonObject properties)
        {
            // A block has the members of its kind only; everything else is always there, as null or empty where it is not known.
            var required = properties.Where(property => type != typeof(Block) || !IsNullable(property.Value!)).Select(property => (JsonNode)property.Key);
            schema["required"] = new JsonArray(required.ToArray());
        }

        return schema;
    }

    private static bool IsNullable(JsonNode schema) =>
        schema["anyOf"] is not null || (schema["type"] is JsonArray types && types.Any(type => (string?)type == "null"));

    private static bool IsComponent(Type type, JsonTypeInfo info) =>
        type.IsEnum || (type.Assembly == typeof(Article).Assembly && info.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.None);

    private void Enlist(Type type)
    {
        if (_types.TryAdd(type.Name, type))
            _waiting.Enqueue(type);
    }
}
