using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>What became of an input that was submitted: its job, and whether that is new; or why it was not taken.</summary>
/// <param name="Submission">The input.</param>
/// <param name="Job">Its job; empty with a problem.</param>
/// <param name="IsNew">Whether the job was neither waiting nor done.</param>
internal sealed record Receipt(Submission Submission, string Job, bool IsNew)
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes it as a line of NDJSON, LF included.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (Submission.CallerId.IsEmpty)
                json.WriteNullValue();
            else
                json.WriteRawValue(Submission.CallerId.Span, skipInputValidation: true);
            if (Submission.Problem is { } problem)
            {
                json.WritePropertyName("problem");
                json.WriteRawValue(problem.Write(), skipInputValidation: true);
            }
            else
            {
                json.WriteString("job", Job);
                json.WriteString("state", IsNew ? "queued" : "known");
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
