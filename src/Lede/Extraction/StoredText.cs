using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>The article that a page's markup does not show but its scripts hold: JSON-LD's <c>articleBody</c>, and the stores that
/// frameworks leave for the browser (<c>__NEXT_DATA__</c>, <c>Fusion.globalContent</c>, any <c>application/json</c>, any object or <c>JSON.parse</c>
/// that a script gives a name).</summary>
/// <param name="Markup">The text as HTML.</param>
/// <param name="Source">Where it was found.</param>
internal sealed record StoredText(string Markup, string Source)
{
    // A store this long holds a catalogue; longer ones are read as far as here.
    private const int MaxLength = 4_000_000;

    // What programs say to readers of their own accord, a banner or a help text, is shorter than an article.
    private const int MaxNotice = 3_000;

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
            if (StoredProse.Of(tree) is { } found && found.Length > (best?.Markup.Length ?? 0) && !IsNotice(found))
                best = new StoredText(found, source);
        }

        return best;
    }

    // A consent script's words are no article.
    private static bool IsNotice(string markup) => markup.Length < MaxNotice && PageCues.Default.Has("consent", markup);

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
            if (at >= 0 && Assigned(text[(at + name.Length)..], near: true) is { IsEmpty: false } json)
                return new JsonSlice(json, name);
        }

        return Assigned(text, near: false) is { IsEmpty: false } other ? new JsonSlice(other, "script") : new JsonSlice(default, null);
    }

    // From the first object or array that is given a name, or the text of the first JSON.parse; empty when there is none. Near: right here.
    private static ReadOnlySpan<char> Assigned(ReadOnlySpan<char> text, bool near)
    {
        for (var rest = text; rest.IndexOf('=') is >= 0 and var at;)
        {
            if (near && at > 10)
                return default;
            rest = rest[(at + 1)..].TrimStart();
            if (rest.StartsWith("{") || rest.StartsWith("["))
                return rest;
            if (rest.StartsWith("JSON.parse(\""))
                return Quoted(rest["JSON.parse(\"".Length..], '"');
            if (rest.StartsWith("JSON.parse('"))
                return Quoted(rest["JSON.parse('".Length..], '\'');
            if (near)
                return default;
        }

        return default;
    }

    // A string of a script, up to its end, decoded once: JSON is inside.
    private static string Quoted(ReadOnlySpan<char> text, char quote)
    {
        var end = 0;
        while (end < text.Length && text[end] != quote)
            end += text[end] == '\\' ? 2 : 1;
        return JsonEscapes.Decode(text[..Math.Min(Math.Min(end, text.Length), MaxLength)]);
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
