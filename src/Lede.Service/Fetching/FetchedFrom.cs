using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Service.Fetching;

/// <summary>Where a fetched article came from.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="Status">The HTTP status it answered with.</param>
/// <param name="At">When it answered.</param>
internal sealed record FetchedFrom(Uri Url, int Status, DateTimeOffset At)
{
    /// <summary><see cref="At"/> in UTC to the second, as ISO 8601 writes it.</summary>
    public string Moment => At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The JSON object of an article with the member <c>fetched</c> added at its end.</summary>
    public byte[] AddTo(ReadOnlySpan<byte> article)
    {
        var output = new ArrayBufferWriter<byte>(Url.AbsoluteUri.Length + 128);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteMember(json);
            json.WriteEndObject();
        }

        // The two objects become one: the brace that ends the first and the one that begins the second give way to a comma.
        return [.. article[..^1], (byte)',', .. output.WrittenSpan[1..]];
    }

    /// <summary>Writes the member <c>fetched</c> of an object.</summary>
    public void WriteMember(Utf8JsonWriter json)
    {
        json.WriteStartObject("fetched");
        json.WriteString("url", Url.AbsoluteUri);
        json.WriteNumber("status", Status);
        json.WriteString("at", Moment);
        json.WriteEndObject();
    }
}
