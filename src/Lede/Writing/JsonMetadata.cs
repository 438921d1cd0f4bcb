using System.Text.Json;

namespace Lede.Writing;

/// <summary>What is known about the article, in JSON: who wrote and published it, where it was filed, what was changed, where each value came from.</summary>
internal static class JsonMetadata
{
    public static void Write(Utf8JsonWriter json, Author author) => WriteNamed(json, author.Name, author.Url);

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Publisher? publisher)
    {
        json.WritePropertyName(name);
        if (publisher is null)
            json.WriteNullValue();
        else
            WriteNamed(json, publisher.Name, publisher.Url);
    }

    public static void Write(Utf8JsonWriter json, Contributor contributor)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, contributor.Name);
        json.WriteString("role"u8, contributor.Role);
        json.WriteString("place"u8, contributor.Place);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Dateline? dateline)
    {
        if (dateline is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text"u8, dateline.Text);
        json.WriteSpan("span"u8, dateline.Span);
        json.WriteArray("places"u8, dateline.Places, WritePlace);
        json.WriteSlice("agency"u8, dateline.Agency);
        if (dateline.Date is { } date)
        {
            json.WriteStartObject("date"u8);
            json.WriteString("text"u8, date.Text);
            json.WriteSpan("span"u8, date.Span);
            json.WriteString("value"u8, date.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("date"u8);
        }

        json.WriteNumber("bodyStart"u8, dateline.BodyStart);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, correction.Kind);
        json.WriteString("text"u8, correction.Text);
        json.WriteSpan("span"u8, correction.Span);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Evidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (evidence.Charset is { } charset)
        {
            json.WriteStartObject("charset"u8);
            json.WriteString("name"u8, charset.Name);
            json.WriteString("source"u8, charset.Source);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("charset"u8);
        }

        json.WriteArray("fields"u8, evidence.Fields, WriteField);
        json.WriteArray("dropped"u8, evidence.Dropped, WriteDropped);
        json.WriteArray("diagnostics"u8, evidence.Diagnostics, (writer, text) => writer.WriteStringValue(text));
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteString("url"u8, url);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, DatelinePlace place)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, place.Name);
        json.WriteString("text"u8, place.Text);
        json.WriteSpan("span"u8, place.Span);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FieldEvidence field)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, field.Field);
        json.WriteString("value"u8, field.Value);
        json.WriteString("source"u8, field.Source);
        json.WriteBoolean("chosen"u8, field.Chosen);
        json.WriteEndObject();
    }

    private static void WriteDropped(Utf8JsonWriter json, DroppedBlock dropped)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, dropped.Text);
        json.WriteString("rule"u8, dropped.Rule);
        json.WriteEndObject();
    }
}
