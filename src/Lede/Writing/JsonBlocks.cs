using System.Text.Json;

namespace Lede.Writing;

/// <summary>Blocks, images and links in JSON.</summary>
internal static class JsonBlocks
{
    public static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, JsonNames.Of(block.Kind));
        json.WriteString("text"u8, block.Text);
        json.WriteSpan("span"u8, block.Span);
        // What follows belongs to some kinds only, and is left out of the others.
        if (block.Level is { } level)
            json.WriteNumber("level"u8, level);
        if (block.Ordered is { } ordered)
            json.WriteBoolean("ordered"u8, ordered);
        if (block.Items is { } items)
            json.WriteArray("items"u8, items, Write);
        if (block.Rows is { } rows)
            json.WriteArray("rows"u8, rows, Write);
        if (block.Image is { } image)
        {
            json.WritePropertyName("image"u8);
            Write(json, image);
        }

        if (block.Url is { } url)
            json.WriteString("url"u8, url);
        if (block.Posted is { } posted)
            json.WriteDate("posted"u8, posted);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ArticleImage image)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, image.Url);
        json.WriteString("alt"u8, image.Alt);
        json.WriteString("caption"u8, image.Caption);
        json.WriteString("credit"u8, image.Credit);
        json.WriteNumberOrNull("width"u8, image.Width);
        json.WriteNumberOrNull("height"u8, image.Height);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ArticleLink link)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, link.Text);
        json.WriteSpan("span"u8, link.Span);
        json.WriteString("url"u8, link.Url);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListItem item)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, item.Text);
        json.WriteSpan("span"u8, item.Span);
        json.WriteNumber("depth"u8, item.Depth);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartObject();
        json.WriteArray("cells"u8, row.Cells, JsonMembers.WriteSlice);
        json.WriteBoolean("header"u8, row.Header);
        json.WriteEndObject();
    }
}
