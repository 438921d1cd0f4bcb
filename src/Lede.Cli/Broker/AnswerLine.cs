using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lede.Service.Fetching;
using Lede.Service.Problems;
using Lede.Writing;

namespace Lede.Cli.Broker;

/// <summary>The line that is a job's result: the caller's <c>id</c>, the job, and an article or a problem, each exactly as the service answers it, and
/// where it was fetched from if it was.</summary>
internal static class AnswerLine
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Answered Of(string job, ReadOnlyMemory<byte> callerId, ParseResult result, FetchedFrom? fetched = null)
    {
        var (member, value) = result.IsArticle ? ("article", ArticleJson.Write(result.Article)) : ("problem", FailureProblem.From(result.Failure).Write());
        return new Answered(Write(job, callerId, json => WriteMembers(json, member, value, fetched)), result.IsArticle);
    }

    public static Answered Of(string job, ReadOnlyMemory<byte> callerId, Problem problem) =>
        new(Write(job, callerId, json => WriteMembers(json, "problem", problem.Write(), fetched: null)), IsArticle: false);

    private static void WriteMembers(Utf8JsonWriter json, string member, byte[] value, FetchedFrom? fetched)
    {
        json.WritePropertyName(member);
        json.WriteRawValue(value, skipInputValidation: true);
        fetched?.WriteMember(json);
    }

    private static ReadOnlyMemory<byte> Write(string job, ReadOnlyMemory<byte> callerId, Action<Utf8JsonWriter> writeMembers)
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
            writeMembers(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
