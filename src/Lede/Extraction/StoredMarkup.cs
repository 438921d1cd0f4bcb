using System.Text;
using Lede.Extraction.Metadata;

namespace Lede.Extraction;

/// <summary>A JSON string as markup.</summary>
internal static class StoredMarkup
{
    /// <summary>Markup as it is; plain text line by line.</summary>
    /// <param name="markup">What it is added to.</param>
    /// <param name="raw">The characters of the string, escapes and all.</param>
    public static void Append(StringBuilder markup, ReadOnlySpan<char> raw)
    {
        if (raw.Contains('<') || raw.Contains("\\u003c", StringComparison.OrdinalIgnoreCase))
        {
            var text = JsonEscapes.Decode(raw);
            var closed = text.AsSpan().TrimStart().StartsWith("<p", StringComparison.OrdinalIgnoreCase);
            markup.Append(closed ? "" : "<p>").Append(text);
            return;
        }

        while (!raw.IsEmpty)
        {
            var end = LineEnd(raw);
            markup.Append("<p>").Append(JsonEscapes.Decode(raw[..end]));
            raw = raw[Math.Min(raw.Length, end + 2)..];
        }
    }

    // Where the next escaped line end stands; escapes are two characters, so that of \\\\n only the backslash is one.
    private static int LineEnd(ReadOnlySpan<char> raw)
    {
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
                continue;
            if (at + 1 < raw.Length && raw[at + 1] is 'n' or 'r')
                return at;
            at++;
        }

        return raw.Length;
    }
}
