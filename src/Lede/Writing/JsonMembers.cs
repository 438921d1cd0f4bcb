using System.Text.Json;

namespace Lede.Writing;

/// <summary>Members that many objects of the JSON have.</summary>
internal static class JsonMembers
{
    /// <summary>A number, or <c>null</c>.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>A span, or <c>null</c>.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan? value)
    {
        if (value is not { } span)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteEndObject();
    }

    /// <summary>Words of the text and where they stand, or <c>null</c>.</summary>
    public static void WriteSlice(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSlice? value)
    {
        json.WritePropertyName(name);
        if (value is null)
            json.WriteNullValue();
        else
            json.WriteSlice(value);
    }

    /// <summary>Words of the text and where they stand, as an element of an array.</summary>
    public static void WriteSlice(this Utf8JsonWriter json, TextSlice slice)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, slice.Text);
        json.WriteSpan("span"u8, slice.Span);
        json.WriteEndObject();
    }

    /// <summary>A date as the source states it, or <c>null</c>.</summary>
    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ArticleDate? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value"u8, value.Value);
        json.WriteString("raw"u8, value.Raw);
        json.WriteString("precision"u8, JsonNames.Of(value.Precision));
        json.WriteString("zone"u8, value.Zone);
        json.WriteEndObject();
    }

    /// <summary>An array.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            write(json, values[i]);
        json.WriteEndArray();
    }
}
