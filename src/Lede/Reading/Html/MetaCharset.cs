using System.Buffers;
using System.Text;

namespace Lede.Reading.Html;

/// <summary>Finds the encoding a page declares for itself: the standard's "prescan a byte stream", and the XML declaration.</summary>
internal static class MetaCharset
{
    // The standard lets 1,024 bytes be looked at or more; real pages put scripts and social tags before the declaration.
    private const int Sample = 16 * 1024;

    /// <summary>The declared label; <c>null</c> when the page declares none the standard knows.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var page = bytes[..Math.Min(bytes.Length, Sample)];
        if (page.StartsWith("<?xml"u8) && XmlEncoding(page) is { } declared)
            return declared;
        for (var at = page.IndexOf((byte)'<'); at >= 0 && at < page.Length; at = Next(page, at))
        {
            var rest = page[at..];
            if (rest.StartsWith("<!--"u8))
            {
                var end = page[(at + 2)..].IndexOf("-->"u8);
                at = end < 0 ? page.Length : at + 2 + end + 3;
            }
            else if (IsMeta(rest))
            {
                at += "<meta".Length;
                if (Meta(page, ref at) is { } label)
                    return label;
            }
            else
            {
                at = SkipMarkup(page, at);
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<byte> page, int at)
    {
        if (at >= page.Length)
            return -1;
        var found = page[at..].IndexOf((byte)'<');
        return found < 0 ? -1 : at + found;
    }

    private static bool IsMeta(ReadOnlySpan<byte> rest) =>
        rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[1..5], "meta"u8) && (MetaAttribute.IsSpace(rest[5]) || rest[5] == '/');

    private static int SkipMarkup(ReadOnlySpan<byte> page, int at)
    {
        var name = at + (at + 1 < page.Length && page[at + 1] == '/' ? 2 : 1);
        if (name < page.Length && char.IsAsciiLetter((char)page[name]))
        {
            while (name < page.Length && page[name] != '>' && !MetaAttribute.IsSpace(page[name]))
                name++;
            while (MetaAttribute.Read(page, ref name, out _))
            {
            }

            return name;
        }

        if (at + 1 >= page.Length || page[at + 1] is not ((byte)'!' or (byte)'/' or (byte)'?'))
            return at + 1;
        var end = page[at..].IndexOf((byte)'>');
        return end < 0 ? page.Length : at + end + 1;
    }

    // A meta tag declares the encoding by charset, or by content when http-equiv says content-type.
    private static string? Meta(ReadOnlySpan<byte> page, ref int at)
    {
        var (pragma, needsPragma) = (false, false);
        string? label = null;
        var seen = (HttpEquiv: false, Content: false, Charset: false);
        while (MetaAttribute.Read(page, ref at, out var attribute))
        {
            var name = attribute.Name(page);
            var value = attribute.Value(page);
            if (Ascii.EqualsIgnoreCase(name, "http-equiv"u8) && !seen.HttpEquiv)
            {
                seen.HttpEquiv = true;
                pragma = Ascii.EqualsIgnoreCase(value, "content-type"u8);
            }
            else if (Ascii.EqualsIgnoreCase(name, "content"u8) && !seen.Content)
            {
                seen.Content = true;
                if (label is null && Known(FromContent(value)) is { } found)
                    (label, needsPragma) = (found, true);
            }
            else if (Ascii.EqualsIgnoreCase(name, "charset"u8) && !seen.Charset)
            {
                seen.Charset = true;
                (label, needsPragma) = (Known(value), false);
            }
        }

        return needsPragma && !pragma ? null : label;
    }

    private static ReadOnlySpan<byte> FromContent(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at < content.Length;)
        {
            var found = IndexOfCharset(content[at..]);
            if (found < 0)
                return default;
            at = MetaAttribute.SkipSpace(content, at + found + "charset".Length);
            if (at >= content.Length || content[at] != '=')
                continue;
            at = MetaAttribute.SkipSpace(content, at + 1);
            if (at >= content.Length)
                return default;
            var rest = content[at..];
            if (rest[0] is not ((byte)'"' or (byte)'\''))
                return rest.IndexOfAny(Ends) is >= 0 and var end ? rest[..end] : rest;
            var close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? default : rest.Slice(1, close);
        }

        return default;
    }

    private static readonly SearchValues<byte> Ends = SearchValues.Create("\t\n\f\r ;"u8);

    private static int IndexOfCharset(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + 7 <= text.Length; at++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, 7), "charset"u8))
                return at;
        }

        return -1;
    }

    private static string? XmlEncoding(ReadOnlySpan<byte> page)
    {
        var end = page.IndexOf((byte)'>');
        var declaration = end < 0 ? default : page[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
            return null;
        at = MetaAttribute.SkipSpace(declaration, at + "encoding".Length);
        if (at >= declaration.Length || declaration[at] != '=')
            return null;
        at = MetaAttribute.SkipSpace(declaration, at + 1);
        if (at >= declaration.Length || declaration[at] is not ((byte)'"' or (byte)'\''))
            return null;
        var close = declaration[(at + 1)..].IndexOf(declaration[at]);
        return close < 0 ? null : Known(declaration.Slice(at + 1, close));
    }

    // A page that could be read this far is not UTF-16, whatever it says.
    private static string? Known(ReadOnlySpan<byte> label)
    {
        // A quotation mark in a label means that the tag's quotation marks do not pair.
        if (label.IsEmpty || label.Length > 64 || label.IndexOfAny((byte)'"', (byte)'\'') >= 0)
            return null;
        var text = Encoding.Latin1.GetString(label).Trim();
        if (text.Equals("x-user-defined", StringComparison.OrdinalIgnoreCase))
            return "windows-1252";
        return Charset.Find(text) is not { } charset ? null
            : charset.Name.StartsWith("utf-16", StringComparison.Ordinal) ? "utf-8" : text;
    }
}
