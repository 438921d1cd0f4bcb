using System.Text;
using Lede.Extraction.Metadata;

namespace Lede.Extraction;

/// <summary>The longest prose in a JSON value, as markup: one string, the strings of one array, or an array of nodes that each hold one paragraph in pieces.</summary>
internal static class StoredProse
{
    // Two paragraphs: less may be a description.
    private const int MinCharacters = 400;

    // A sentence; labels, ids and addresses are shorter or have no spaces.
    private const int MinPiece = 30;

    // A paragraph; longer pieces in an array of arrays are articles of a list.
    private const int MaxParagraph = 1_200;

    // Above a string stand its object and perhaps one or two that say how it is set.
    private const int MaxClimb = 5;

    /// <summary><c>null</c> when there is none.</summary>
    public static string? Of(LenientJson json)
    {
        var (lines, nodes) = (new Dictionary<int, Prose>(), new Dictionary<int, Prose>());
        int longest = -1, line = -1, node = -1;
        for (var i = 0; i < json.Count; i++)
        {
            if (!IsProse(json, i))
                continue;
            var length = json.Raw(i).Length;
            if (longest < 0 || length > json.Raw(longest).Length)
                longest = i;
            var array = NearestArray(json, i);
            if (array < 0)
                continue;
            Add(lines, array, length, ref line);
            if (IsNode(json, i) && NearestArray(json, array) is >= 0 and var outer)
                Add(nodes, outer, length, ref node);
        }

        var (single, several, pieces) = (longest < 0 ? 0 : json.Raw(longest).Length, Length(lines, line), Length(nodes, node));
        if (Math.Max(Math.Max(single, several), pieces) < MinCharacters)
            return null;
        var markup = new StringBuilder("<article>");
        if (pieces > 2 * Math.Max(single, several) && pieces < nodes[node].Count * MaxParagraph)
            WriteNodes(markup, json, node);
        else if (single >= several)
            StoredMarkup.Append(markup, json.Raw(longest));
        else
            WriteLines(markup, json, line);
        return markup.Append("</article>").ToString();
    }

    private static int Length(Dictionary<int, Prose> sums, int array) => array < 0 ? 0 : sums[array].Length;

    private static void Add(Dictionary<int, Prose> sums, int array, int length, ref int best)
    {
        var sum = sums.GetValueOrDefault(array);
        sums[array] = new Prose(sum.Length + length, sum.Count + 1);
        if (best < 0 || sums[array].Length > sums[best].Length)
            best = array;
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

    // Rich text: a string of a node, which stands in its paragraph's array.
    private static bool IsNode(LenientJson json, int value) => json.Key(value) is "text" or "value";

    private static int NearestArray(LenientJson json, int value)
    {
        var at = json[value].Parent;
        for (var climb = 0; at >= 0 && climb < MaxClimb; climb++, at = json[at].Parent)
        {
            if (json[at].Kind == JsonKind.Array)
                return at;
        }

        return -1;
    }

    private static void WriteLines(StringBuilder markup, LenientJson json, int array)
    {
        for (var i = array + 1; i < json[array].End; i++)
        {
            if (json[i].Kind != JsonKind.String || NearestArray(json, i) != array)
                continue;
            if (IsProse(json, i))
                StoredMarkup.Append(markup, json.Raw(i));
            else if (json.Key(i) is "text" or "content" or "value" && IsHeading(json, json[i].Parent))
                markup.Append("<h2>").Append(JsonEscapes.Decode(json.Raw(i))).Append("</h2>");
        }
    }

    // Each element is a paragraph, or a heading that says so; the strings in it are its text, one after the other.
    private static void WriteNodes(StringBuilder markup, LenientJson json, int array)
    {
        for (var element = array + 1; element < json[array].End; element = json[element].End)
        {
            var tag = IsHeading(json, element) ? "h2" : "p";
            markup.Append('<').Append(tag).Append('>');
            for (var i = element; i < json[element].End; i++)
            {
                if (json[i].Kind == JsonKind.String && IsNode(json, i))
                    markup.Append(System.Net.WebUtility.HtmlEncode(JsonEscapes.Decode(json.Raw(i))));
            }

            markup.Append("</").Append(tag).Append('>');
        }
    }

    private static bool IsHeading(LenientJson json, int element)
    {
        foreach (var name in new[] { "type", "_type", "nodeType", "style" })
        {
            var member = json.Member(element, name);
            var kind = member < 0 ? default : json.Raw(member);
            if (kind.StartsWith("head", StringComparison.OrdinalIgnoreCase) || kind is ['h' or 'H', >= '1' and <= '6'])
                return true;
        }

        return false;
    }

    private readonly record struct Prose(int Length, int Count);
}
