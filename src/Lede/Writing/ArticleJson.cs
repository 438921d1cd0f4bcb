using System.Buffers;
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

    private const int FirstBuffer = 16 * 1024; // an article without annotations, its text aside, fits nearly always

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The options it writes with, read-only: to read an article back, or to derive its schema.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>UTF-8 JSON of an article, as the service answers it.</summary>
    public static byte[] Write(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>(FirstBuffer + article.Text.Length);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            Write(article, writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an article where a larger JSON text has a value. The writer's options decide on escaping and indentation.</summary>
    /// <remarks>Generated code that only writes: the serializer itself would first build a model of every property of every type.</remarks>
    public static void Write(Article article, Utf8JsonWriter writer) => ArticleJsonWriter.Default.Article.SerializeHandler!(writer, article);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonWriter : JsonSerializerContext;
