using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lede.Service.Fetching;
using Lede.Service.Problems;
using Lede.Writing;

namespace Lede.Service.Batches;

/// <summary>What a line of a batch is answered with: an article or a problem.</summary>
internal sealed record BatchAnswer
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line's <c>id</c> as it was written in JSON; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Id { get; init; }

    /// <summary>The article; <c>null</c> exactly when <see cref="Problem"/> is not.</summary>
    public Article? Article { get; init; }

    /// <summary>Why there is no article; <c>null</c> exactly when <see cref="Article"/> is not.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Where the article was fetched from; <c>null</c> when it came in the line.</summary>
    public FetchedFrom? Fetched { get; init; }

    /// <summary>Writes the answer as UTF-8 JSON on one line, LF included.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (Id.IsEmpty)
                json.WriteNullValue();
            else
                json.WriteRawValue(Id.Span, skipInputValidation: true);
            if (Article is not null)
            {
                json.WritePropertyName("article");
                ArticleJson.Write(Article, json);
            }
            else
            {
                json.WritePropertyName("problem");
                Problem!.Write(json);
            }

            Fetched?.WriteMember(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
