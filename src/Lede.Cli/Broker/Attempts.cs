using System.Buffers;
using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>What is known of a job that came back.</summary>
/// <param name="Begun">Times it was begun, as far as that was written down: the first is only when it ended.</param>
/// <param name="Problem">How the last one ended, as problem+json; <c>null</c> when it did not end: its worker went away in the middle of it.</param>
internal sealed record Attempts(int Begun, string? Problem)
{
    public static readonly Attempts None = new(0, null);

    /// <summary>Whether the last worker that began it was not seen again. It may be the job's doing.</summary>
    public bool IsSuspect => Begun > 0 && Problem is null;

    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("begun", Begun);
            if (Problem is not null)
            {
                json.WritePropertyName("problem");
                json.WriteRawValue(Problem);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static Attempts Read(ReadOnlyMemory<byte> written)
    {
        using var json = JsonDocument.Parse(written);
        var problem = json.RootElement.TryGetProperty("problem", out var value) ? value.GetRawText() : null;
        return new Attempts(json.RootElement.GetProperty("begun").GetInt32(), problem);
    }
}
