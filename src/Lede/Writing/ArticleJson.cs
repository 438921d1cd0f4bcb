using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lede.Writing;

/// <summary>Article to JSON, without reflection.</summary>
public static class ArticleJson
{
    // The relaxed encoder keeps "“" and "é" readable; the answer is served as application/json, never inside HTML.
    private static readonly ArticleJsonContext Context = new(new JsonSerializerOptions(ArticleJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The options it writes with, read-only: to read an article back, or to derive its schema.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>UTF-8 JSON of an article, as the service answers it.</summary>
    public static byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, Context.Article);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
