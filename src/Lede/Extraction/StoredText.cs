using System.Text;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>The article that a page's markup does not show but its scripts hold: JSON-LD's <c>articleBody</c>, and the stores that
/// frameworks leave for the browser (<c>__NEXT_DATA__</c>, <c>Fusion.globalContent</c>, any <c>application/json</c>).</summary>
/// <param name="Markup">The text as HTML.</param>
/// <param name="Source">Where it was found.</param>
internal sealed record StoredText(string Markup, string Source)
{
    // A store this long holds a catalogue; longer ones are read as far as here.
    private const int MaxLength = 4_000_000;

    // Two paragraphs: less may be a description.
    private const int MinCharacters = 400;

    // A sentence; labels, ids and addresses are shorter or have no spaces.
    private const int MinPiece = 30;

    private static readonly string[] Assignments = ["Fusion.globalContent", "__PRELOADED_STATE__", "__INITIAL_STATE__", "__APOLLO_STATE__", "__NUXT__"];

    /// <summary>The longest stored text; <c>null</c> when there is none.</summary>
    public static StoredText? Find(Page page, CancellationToken stop)
    {
        StoredText? best = null;
        for (var node = 0; node < page.Count; node++)
        {
            var text = page.Tag(node) == Tag.Script ? page.FirstChild(node) : -1;
            if (text < 0)
                continue;
            stop.ThrowIfCancellationRequested();
            var (json, source) = Json(page, node, page.Text(text));
            if (source is null)
                continue;
            using var tree = LenientJsonReader.Read(json[..Math.Min(json.Length, MaxLength)]);
            if (Read(tree) is { } found && found.Length > (best?.Markup.Length ?? MinCharacters))
                best = new StoredText(found, source);
        }

        return best;
    }

    private static JsonSlice Json(Page page, int script, ReadOnlySpan<char> text)
    {
        var type = page.Attribute(script, AttributeName.Type);
        if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            return new JsonSlice(text, "json-ld articleBody");
        if (page.Attribute(script, AttributeName.Id).SequenceEqual("__NEXT_DATA__"))
            return new JsonSlice(text, "__NEXT_DATA__");
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return new JsonSlice(text, "application/json script");
        foreach (var name in Assignments)
        {
            var at = text.IndexOf(name);
            if (at < 0)
                continue;
            var rest = text[(at + name.Length)..];
            var brace = rest.IndexOf('{');
            // name = { or name={ and nothing longer between.
            if (brace is >= 0 and < 10 && rest[..brace].Contains('='))
                return new JsonSlice(rest[brace..], name);
        }

        return new JsonSlice(default, null);
    }

    // One long string, or the pieces of one array: whichever holds more prose.
    private static string? Read(LenientJson json)
    {
        var sums = new Dictionary<int, int>();
        int bestString = -1, bestArray = -1, longest = 0, most = 0;
        for (var i = 0; i < json.Count; i++)
        {
            if (!IsProse(json, i))
                continue;
            var length = json.Raw(i).Length;
            if (length > longest)
                (bestString, longest) = (i, length);
            var array = NearestArray(json, i);
            if (array < 0)
                continue;
            var sum = sums.GetValueOrDefault(array) + length;
            sums[array] = sum;
            if (sum > most)
                (bestArray, most) = (array, sum);
        }

        if (Math.Max(longest, most) < MinCharacters)
            return null;
        var markup = new StringBuilder("<article>");
        if (longest >= most)
            Append(markup, json, bestString);
        for (var i = bestArray + 1; longest < most && i < json[bestArray].End; i++)
        {
            if (IsProse(json, i) && NearestArray(json, i) == bestArray)
                Append(markup, json, i);
        }

        return markup.Append("</article>").ToString();
    }

    private static bool IsProse(LenientJson json, int value)
    {
        if (json[value].Kind != JsonKind.String)
            return false;
        var key = json.Key(value);
        if (!key.IsEmpty && key is not ("articleBody" or "body" or "content" or "text" or "html" or "bodyHtml" or "body_html" or "bodyText" or "value"
            or "paragraph" or "copy" or "markup" or "rendered" or "contentHtml" or "content_html" or "articleText" or "story"))
            return false;
        var raw = json.Raw(value);
        return raw.Length >= MinPiece && raw.Count(' ') * 15 >= raw.Length;
    }

    private static int NearestArray(LenientJson json, int value)
    {
        var at = json[value].Parent;
        for (var climb = 0; at >= 0 && climb < 5; climb++, at = json[at].Parent)
        {
            if (json[at].Kind == JsonKind.Array)
                return at;
        }

        return -1;
    }

    // Markup as it is; plain text line by line.
    private static void Append(StringBuilder markup, LenientJson json, int value)
    {
        var raw = json.Raw(value);
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

    private readonly ref struct JsonSlice(ReadOnlySpan<char> text, string? source)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public void Deconstruct(out ReadOnlySpan<char> json, out string? found)
        {
            json = _text;
            found = source;
        }
    }
}
