using System.Text.Json;

namespace Lede.Writing;

/// <summary>What annotation found, in JSON.</summary>
internal static class JsonAnnotations
{
    public static void Write(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, JsonNames.Of(quote.Kind));
        json.WriteArray("parts"u8, quote.Parts, JsonMembers.WriteSlice);
        if (quote.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker"u8);
            json.WriteString("name"u8, speaker.Name);
            json.WriteString("personId"u8, speaker.PersonId);
            json.WriteString("mention"u8, speaker.Mention);
            json.WriteSpan("span"u8, speaker.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("speaker"u8);
        }

        json.WriteSlice("cue"u8, quote.Cue);
        json.WriteSlice("via"u8, quote.Via);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, person.Id);
        json.WriteString("name"u8, person.Name);
        json.WriteString("title"u8, person.Title);
        json.WriteSpan("titleSpan"u8, person.TitleSpan);
        json.WriteArray("mentions"u8, person.Mentions, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Organisation organisation)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, organisation.Name);
        json.WriteString("kind"u8, organisation.Kind);
        json.WriteArray("mentions"u8, organisation.Mentions, JsonMembers.WriteSlice);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, place.Name);
        json.WriteString("kind"u8, place.Kind);
        json.WriteString("country"u8, place.Country);
        json.WriteArray("mentions"u8, place.Mentions, JsonMembers.WriteSlice);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DateExpression date)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, date.Text);
        json.WriteSpan("span"u8, date.Span);
        json.WriteString("type"u8, JsonNames.Of(date.Type));
        json.WriteString("value"u8, date.Value);
        json.WriteString("mod"u8, date.Mod);
        json.WriteString("from"u8, date.From);
        json.WriteString("to"u8, date.To);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PersonMention mention)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, mention.Text);
        json.WriteSpan("span"u8, mention.Span);
        json.WriteString("kind"u8, JsonNames.Of(mention.Kind));
        json.WriteEndObject();
    }
}
