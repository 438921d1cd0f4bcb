using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>A job as a message: one line of JSON, then the bytes of an inline input as they are. Easily written from any language, and a page is not
/// blown up by base64.</summary>
internal static class JobMessage
{
    /// <summary>The job's identity: SHA-256 over input, options and the parser's version, as 64 hexadecimal digits.</summary>
    public static string IdOf(Job job)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Line(job with { CallerId = default }));
        hash.AppendData(Encoding.UTF8.GetBytes(ParserVersion.Current.ToString()));
        hash.AppendData("\n"u8);
        hash.AppendData(BytesOf(job).Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The whole message.</summary>
    public static byte[] Write(Job job)
    {
        var line = Line(job);
        var bytes = BytesOf(job);
        var message = new byte[line.Length + 1 + bytes.Length];
        line.CopyTo(message, 0);
        message[line.Length] = (byte)'\n';
        bytes.CopyTo(message.AsMemory(line.Length + 1));
        return message;
    }

    /// <summary>The job in a message.</summary>
    /// <param name="message">Not copied: an inline input is a slice of it.</param>
    /// <exception cref="FormatException">It is no job.</exception>
    public static Job Read(ReadOnlyMemory<byte> message)
    {
        var end = message.Span.IndexOf((byte)'\n');
        var line = end < 0 ? message : message[..end];
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement, end < 0 ? default : message[(end + 1)..]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or UriFormatException)
        {
            throw new FormatException($"The message is no job: {e.Message}", e);
        }
    }

    private static Job Read(JsonElement line, ReadOnlyMemory<byte> bytes) => new(InputOf(line, bytes))
    {
        CallerId = line.TryGetProperty("id", out var id) ? Encoding.UTF8.GetBytes(id.GetRawText()) : default(ReadOnlyMemory<byte>),
        Published = Text(line, "published") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Options = new ParserOptions
        {
            Annotate = !line.TryGetProperty("annotate", out var annotate) || annotate.GetBoolean(),
            IncludeEvidence = line.TryGetProperty("evidence", out var evidence) && evidence.GetBoolean(),
        },
    };

    private static JobInput InputOf(JsonElement line, ReadOnlyMemory<byte> bytes)
    {
        var url = Text(line, "url") is { } address ? new Uri(address, UriKind.Absolute) : null;
        if (Text(line, "mediaType") is { } mediaType)
            return new InlineInput(bytes, mediaType) { Charset = Text(line, "charset"), Url = url };
        if (Text(line, "archive") is { } path)
            return new ArchiveInput(path, line.GetProperty("offset").GetInt64(), line.GetProperty("length").GetInt64());
        return new AddressInput(url ?? throw new FormatException("The message is no job: it has none of mediaType, archive and url."));
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ReadOnlyMemory<byte> BytesOf(Job job) => job.Input is InlineInput input ? input.Bytes : default;

    private static byte[] Line(Job job)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (!job.CallerId.IsEmpty)
            {
                json.WritePropertyName("id");
                json.WriteRawValue(job.CallerId.Span);
            }

            WriteInput(json, job.Input);
            WriteIfKnown(json, "published", job.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteBoolean("annotate", job.Options.Annotate);
            json.WriteBoolean("evidence", job.Options.IncludeEvidence);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteInput(Utf8JsonWriter json, JobInput input)
    {
        switch (input)
        {
            case InlineInput inline:
                json.WriteString("mediaType", inline.MediaType);
                WriteIfKnown(json, "charset", inline.Charset);
                WriteIfKnown(json, "url", inline.Url?.OriginalString);
                break;
            case AddressInput address:
                json.WriteString("url", address.Url.OriginalString);
                break;
            case ArchiveInput archive:
                json.WriteString("archive", archive.Path);
                json.WriteNumber("offset", archive.Offset);
                json.WriteNumber("length", archive.Length);
                break;
        }
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
