using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lede.Service.Problems;
using Lede.Writing;

namespace Lede.Cli.Broker;

/// <summary>The line that is a job's result: the caller's <c>id</c>, the job, and an article or a problem, each exactly as the service answers it.</summary>
internal static class AnswerLine
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Answered Of(string job, ReadOnlyMemory<byte> callerId, ParseResult result) => result.IsArticle
        ? new Answered(Write(job, callerId, json => json.WriteRawValue(ArticleJson.Write(result.Article), skipInputValidation: true), "article"), IsArticle: true)
        : Of(job, callerId, FailureProblem.From(result.Failure));

    public static Answered Of(string job, ReadOnlyMemory<byte> callerId, Problem problem) =>
        new(Write(job, callerId, json => json.WriteRawValue(problem.Write(), skipInputValidation: true), "problem"), IsArticle: false);

    private static ReadOnlyMemory<byte> Write(string job, ReadOnlyMemory<byte> callerId, Action<Utf8JsonWriter> write, string member)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (callerId.IsEmpty)
                json.WriteNullValue();
            else
                json.WriteRawValue(callerId.Span, skipInputValidation: true);
            json.WriteString("job", job);
            json.WritePropertyName(member);
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
