using System.Globalization;
using System.Text;

namespace Lede.Tests.Reading;

/// <summary>Pages that cost other parsers minutes, gigabytes or the process. Each grows with its count, so that growth can be measured too.</summary>
internal static class KillerPages
{
    public static IReadOnlyList<KillerPage> All { get; } =
    [
        .. new[] { "div", "b", "i", "a", "font", "table", "svg", "p", "form", "button", "template", "math", "span", "x-own", "select", "noscript", "object" }
            .Select(tag => Repeated($"nested {tag}", 100_000, $"<{tag}>")),
        Repeated("nested ul>li", 100_000, "<ul><li>"),
        Repeated("nested table>tr>td", 100_000, "<table><tr><td>"),
        Repeated("nested dl>dd", 100_000, "<dl><dd>"),
        new("nested and closed div", 100_000, n => Times("<div>", n) + "text" + Times("</div>", n)),
        new("nested and closed b", 100_000, n => Times("<b>", n) + "text" + Times("</b>", n)),
        Numbered("font across paragraphs", 20_000, "<p><font color=#", ">text"),
        Numbered("links across paragraphs", 20_000, "<p><b class=c", ">text"),
        Repeated("unclosed p", 1_000_000, "<p>"),
        Repeated("unclosed br", 1_000_000, "<br>"),
        new("attributes on a tag", 200_000, n => "<p" + Join(" a", "=1", n) + ">text"),
        new("equal attributes on a tag", 200_000, n => "<p" + Times(" id=x class=y", n) + ">text"),
        new("stray end tags, deep", 1_000_000, n => Times("<div>", 3000) + Times("</span></b></x-y></section>", n / 4)),
        new("stray end tags past a cell, deep", 1_000_000, n => "<p><b><table><tr><td>" + Times("<span>", 3000) + Times("</p></b></table-x></li>", n / 4)),
        new("ordinary paragraphs", 60_000, n => Join("<p>Paragraph ", " of <a href=/x>an ordinary page</a>, with a sentence or two in it.</p>\n", n)),
        Repeated("<", 8 << 20, "<"),
        Repeated("&", 8 << 20, "&"),
        new("one attribute", 8 << 20, n => "<p title='" + new string('x', n)),
        new("one comment", 8 << 20, n => "<!--" + new string('-', n)),
        new("one comment of words", 8 << 20, n => "<!--" + Times("--! ", n / 4)),
        new("one tag name", 8 << 20, n => "<" + new string('x', n)),
        Repeated("character references", 1_000_000, "&amp;"),
        Repeated("rare character references", 200_000, "&CounterClockwiseContourIntegral;"),
        Repeated("numeric character references", 1_000_000, "&#x1F600;"),
        Repeated("references to lone surrogates", 1_000_000, "&#xD800;"),
        new("one endless reference", 8 << 20, n => "&#" + new string('9', n)),
        Repeated("unknown references", 200_000, "&unknownunknownunknownunknownunknown"),
        Repeated("formatting around blocks", 200_000, "<b><div></b>x"),
        Repeated("formatting around nested blocks", 100_000, "<b><i><u><div><section></b>x</i>"),
        Repeated("links around blocks", 200_000, "<a href=x><div>y"),
        new("eight blocks in formatting", 100_000, n => Times("<b>" + Times("<div>", 8) + "x</b>", n / 8)),
        new("formatting under the deepest block", 100_000, n => Times("<b>", 3) + Times("<div>", 480) + Times("</b><b>", n)),
        new("text before tables", 200_000, n => Times("<table>x", n)),
        new("tags before a table", 200_000, n => "<table>" + Times("<b>x", n)),
        new("tables in deep blocks", 200_000, n => Times("<div>", 500) + Times("<table></table>", n)),
        new("items in deep blocks", 200_000, n => Times("<div>", 500) + Times("<li>x", n)),
        new("paragraphs reopening formatting", 100_000, n => string.Concat(Enumerable.Range(0, 40).Select(i => $"<b class=c{i}>")) + Times("<p>x", n)),
        Numbered("names of its own", 100_000, "<x-", "></x-0>"),
        Repeated("comments", 200_000, "<!---->"),
        Repeated("unclosed comments in script", 100_000, "<script><!--<script>"),
        Repeated("end tags in text area", 200_000, "<textarea></text"),
        Repeated("quotes", 200_000, "<a b='\">"),
        Repeated("doctypes", 100_000, "<!doctype html>"),
        Repeated("CDATA in svg", 100_000, "<svg><![CDATA[x]]>"),
        new("end tags in deep svg", 100_000, n => Times("<svg><g>", 250) + Times("</a></q>", n / 2)),
        new("shadow roots", 50_000, n => Times("<div><template shadowrootmode=open><p>x</template></div>", n)),
        new("NUL", 1 << 20, n => "<p>" + Times("some text\0and more of it ", n / 24)),
        new("UTF-7", 100_000, n => Times("+ADw-script+AD4-", n)),
        new("UTF-16 without a mark", 100_000, n => Times("<p>caf\u00E9 ", n)) { Encoding = Encoding.Unicode },
        new("a charset that lies", 100_000, n => "<meta charset=utf-8>" + Times("<p>caf\u00E9 ", n)) { Encoding = Encoding.Latin1 },
        new("lone surrogates", 100_000, n => Times("<p>x\u00ED\u00A0\u0080y", n)) { Encoding = Encoding.Latin1 },
    ];

    private static KillerPage Repeated(string name, int count, string part) => new(name, count, n => Times(part, n));

    private static KillerPage Numbered(string name, int count, string before, string after) => new(name, count, n => Join(before, after, n));

    private static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Join(string before, string after, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(before).Append(i.ToString(CultureInfo.InvariantCulture)).Append(after);
        return text.ToString();
    }
}
