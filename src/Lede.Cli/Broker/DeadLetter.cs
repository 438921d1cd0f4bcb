using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>A job given up.</summary>
/// <param name="Job">The job.</param>
/// <param name="Sequence">Where it stands in its stream.</param>
/// <param name="Carried">Its message as it was submitted.</param>
internal sealed record DeadLetter(string Job, ulong Sequence, ReadOnlyMemory<byte> Carried)
{
    /// <summary>What ended its last attempt, as problem+json.</summary>
    public string Problem { get; init; } = "null";

    /// <summary>Times it was begun.</summary>
    public string Attempts { get; init; } = "0";

    /// <summary>Name of the object that is its message; <c>null</c> where the message was carried.</summary>
    public string? Payload { get; init; }

    /// <summary>The letter as a line of NDJSON, LF included: the caller's <c>id</c>, the job, how often it was begun and the problem.</summary>
    public string Line()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            json.WriteRawValue(CallerId());
            json.WriteString("job", Job);
            json.WritePropertyName("attempts");
            json.WriteRawValue(Attempts);
            json.WritePropertyName("problem");
            json.WriteRawValue(Problem);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // A message that could not be read as a job has no id; one in the object store is not fetched for it.
    private string CallerId()
    {
        try
        {
            var id = JobMessage.Read(Carried).CallerId;
            return id.IsEmpty ? "null" : Encoding.UTF8.GetString(id.Span);
        }
        catch (FormatException)
        {
            return "null";
        }
    }
}
