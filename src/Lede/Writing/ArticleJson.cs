using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lede.Writing;

/// <summary>Article to JSON, without reflection.</summary>
public static class ArticleJson
{
    private const int FirstBuffer = 16 * 1024; // an article without annotations, its text aside, fits nearly always

    // The relaxed encoder keeps "“" and "é" readable; the answer is served as application/json, never inside HTML.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Options that read back what <see cref="Write(Article)"/> writes and write the same bytes, read-only: the serializer's model of an article, to derive
    /// its schema from.</summary>
    public static JsonSerializerOptions Options => Model.Context.Options;

    /// <summary>UTF-8 JSON of an article, as the service answers it.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var buffer = new ArrayBufferWriter<byte>(FirstBuffer + article.Text.Length);
        // By hand: the serializer would first build a model of every property of every type, which is most of the time to a service's first answer.
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
            Write(article, json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an article where a larger JSON text has a value. The writer's options decide on escaping and indentation.</summary>
    public static void Write(Article article, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("status"u8, JsonNames.Of(article.Status));
        WriteMetadata(json, article);
        json.WriteString("text"u8, article.Text);
        json.WriteArray("blocks"u8, article.Blocks, JsonBlocks.Write);
        json.WriteArray("quotes"u8, article.Quotes, JsonAnnotations.Write);
        json.WriteArray("people"u8, article.People, JsonAnnotations.Write);
        json.WriteArray("organisations"u8, article.Organisations, JsonAnnotations.Write);
        json.WriteArray("places"u8, article.Places, JsonAnnotations.Write);
        json.WriteArray("dates"u8, article.Dates, JsonAnnotations.Write);
        json.WriteArray("images"u8, article.Images, JsonBlocks.Write);
        json.WriteArray("links"u8, article.Links, JsonBlocks.Write);
        WriteAppraisal(json, article);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, Article article)
    {
        json.WriteString("headline"u8, article.Headline);
        json.WriteString("description"u8, article.Description);
        json.WriteString("byline"u8, article.Byline);
        json.WriteArray("authors"u8, article.Authors, JsonMetadata.Write);
        json.WriteArray("contributors"u8, article.Contributors, JsonMetadata.Write);
        JsonMetadata.Write(json, "publisher"u8, article.Publisher);
        json.WriteDate("published"u8, article.Published);
        json.WriteDate("modified"u8, article.Modified);
        JsonMetadata.Write(json, "dateline"u8, article.Dateline);
        json.WriteString("section"u8, article.Section);
        json.WriteString("language"u8, article.Language);
        if (article.LanguageConfidence is { } confidence)
            json.WriteNumber("languageConfidence"u8, confidence);
        else
            json.WriteNull("languageConfidence"u8);
        json.WriteString("dir"u8, article.Dir);
        json.WriteString("url"u8, article.Url);
        json.WriteString("canonicalUrl"u8, article.CanonicalUrl);
    }

    private static void WriteAppraisal(Utf8JsonWriter json, Article article)
    {
        if (article.Access is { } access)
        {
            json.WriteStartObject("access"u8);
            json.WriteString("declared"u8, access.Declared);
            json.WriteString("observed"u8, access.Observed);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("access"u8);
        }

        json.WriteArray("corrections"u8, article.Corrections, JsonMetadata.Write);
        if (article.Quality is { } quality)
        {
            json.WriteStartObject("quality"u8);
            json.WriteNumber("score"u8, quality.Score);
            json.WriteNumber("words"u8, quality.Words);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("quality"u8);
        }

        JsonMetadata.Write(json, "evidence"u8, article.Evidence);
        json.WriteStartObject("parser"u8);
        json.WriteString("name"u8, article.Parser.Name);
        json.WriteString("version"u8, article.Parser.Version);
        json.WriteEndObject();
    }

    // A class of its own, so that who only writes does not pay for it.
    private static class Model
    {
        public static readonly ArticleJsonContext Context = new(new JsonSerializerOptions(ArticleJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
