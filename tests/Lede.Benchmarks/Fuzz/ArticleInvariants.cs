using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lede.Benchmarks.Fuzz;

/// <summary>What holds for every article, whatever it was made of. Seen from outside: in what leaves the process.</summary>
internal static partial class ArticleInvariants
{
    private static readonly string[] Forbidden = ["script", "iframe", "object", "embed", "svg", "math", "form", "input", "base", "template", "frame", "frameset", "noscript", "plaintext", "xmp"];

    /// <summary>Blocks strictly increase; the JSON parses; for every span in it the slice of the text is the text beside it.</summary>
    public static void Check(Article article, byte[] json)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            // Pictures and embeds have no characters.
            Demand(block.Span.Start >= end && (block.Span.End > block.Span.Start || block.Kind is BlockKind.Image or BlockKind.Embed), "A block begins before the last has ended, or is empty.");
            end = block.Span.End;
        }

        using var document = JsonDocument.Parse(json);
        var text = document.RootElement.GetProperty("text").GetString()!;
        CheckSpans(document.RootElement, text, Starts(text));
    }

    /// <summary>JSON that parses.</summary>
    public static void CheckJson(byte[] json) => JsonDocument.Parse(json).Dispose();

    /// <summary>HTML in which nothing runs, and nothing loads but images.</summary>
    public static void CheckHtml(byte[] html)
    {
        foreach (Match tag in Tags().Matches(Encoding.UTF8.GetString(html)))
        {
            Demand(!Forbidden.Contains(tag.Groups["name"].Value, StringComparer.OrdinalIgnoreCase), $"The HTML has a '{tag.Groups["name"].Value}'.");
            foreach (Match attribute in Attributes().Matches(tag.Groups["rest"].Value))
            {
                var name = attribute.Groups["name"].Value;
                Demand(!name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"The HTML has an attribute '{name}'.");
                if (name is "href" or "src")
                    Demand(WebAddresses().IsMatch(attribute.Groups["value"].Value), $"The HTML leads to '{attribute.Groups["value"].Value}'.");
            }
        }
    }

    private static void CheckSpans(JsonElement element, string text, int[]? starts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CheckSpans(item, text, starts);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Object)
                CheckSlice(element, span, text, starts);
            foreach (var member in element.EnumerateObject())
                CheckSpans(member.Value, text, starts);
        }
    }

    private static void CheckSlice(JsonElement element, JsonElement span, string text, int[]? starts)
    {
        var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        Demand(start >= 0 && start <= end && end <= (starts is null ? text.Length : starts.Length - 1), $"A span {start}-{end} lies outside the text.");
        var slice = starts is null ? text.AsSpan(start, end - start) : text.AsSpan(starts[start], starts[end] - starts[start]);
        foreach (var name in (ReadOnlySpan<string>)["text", "mention"])
        {
            if (element.TryGetProperty(name, out var beside) && beside.GetString() is { } value)
                Demand(slice.SequenceEqual(value), $"The span {start}-{end} is not '{value}'.");
        }
    }

    // Where each code point begins, and the end; null where it is the index.
    private static int[]? Starts(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return null;
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        starts.Add(text.Length);
        return [.. starts];
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new FuzzException(otherwise);
    }

    [GeneratedRegex("<(?<name>[a-zA-Z][^\\s/>]*)(?<rest>(?:\"[^\"]*\"|[^\">])*)>", RegexOptions.None, 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex("(?<name>[^\\s=\"/]+)(?:=\"(?<value>[^\"]*)\")?", RegexOptions.None, 10_000)]
    private static partial Regex Attributes();

    [GeneratedRegex("^(https?:|mailto:|tel:|#|$|data:,$)", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex WebAddresses();
}
