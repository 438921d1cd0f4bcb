using System.Text;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Words of the languages that are fuzzed: what a parser has a rule for, and what rules trip over.</summary>
internal static class FuzzWords
{
    public static IReadOnlyList<byte[]> Page { get; } = Bytes(
        "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=9999999>", "<caption>", "<colgroup>", "<tbody>",
        "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<nobr>", "<font>", "<em>", "</em>", "<blockquote>", "<pre>\n", "<code>", "<ul>", "<li>", "</li>", "<ol start=-1>", "<dl><dt>", "<dd>",
        "<h1>", "</h1>", "<h6>", "<br>", "<hr>", "<img src=a.jpg alt=b>", "<figure>", "<figcaption>", "<picture><source srcset='a 1x, b 2x'>", "<svg>", "</svg>", "<math>", "<mi>", "<foreignObject>", "<desc>", "<annotation-xml encoding=text/html>",
        "<script>", "</script>", "<script type=application/ld+json>", "<style>", "</style>", "<noscript>", "</noscript>", "<template>", "</template>", "<title>", "</title>", "<textarea>", "</textarea>", "<xmp>", "<plaintext>", "<iframe>", "<frameset>", "<select>", "<option>", "<form>", "<button>", "<input type=hidden>",
        "<html lang=ar dir=rtl>", "<head>", "</head>", "<body>", "</body>", "</html>", "<meta charset=utf-16>", "<meta charset=shift_jis>", "<meta charset=x-user-defined>", "<meta http-equiv=refresh content='0;url=a'>", "<base href='javascript:1'>", "<base href='//x/y/'>", "<link rel=canonical href=/a>",
        "<meta property=og:title content='A \"B\"'>", "<meta property=article:published_time content='2025-02-30T25:61:00+99:00'>", "<meta name=author content='By A, B and C'>", "<time datetime=2025-02-10T00:00Z>", "<span itemprop=headline>", "<div itemscope itemtype=http://schema.org/NewsArticle>",
        "<!--", "-->", "--!>", "<!-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='koi8-r'?>", "<!", "</", "<", ">", "=", "\"", "'", "`", "/>", "\0", "\r", "\r\n", "\t", "\f", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\uFFFD", "😀", "e\u0301",
        "&", "&amp", "&amp;", "&#", "&#x", "&#0;", "&#x110000;", "&#xD800;", "&#128;", "&notit;", "&nGt;", "&AMP", "&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(1)", "data:text/html,<script>1</script>", "onerror=1", " style=display:none ", " hidden ", " class='share related ad' ", " id=content ",
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"A\",\"datePublished\":\"2025-02-10\",\"author\":[{\"name\":\"B\"}],\"articleBody\":\"C.\"}", "{\"@graph\":[", "\\u0000", "\\ud800", "]}", "[[[[[[[[", "{\"a\":", "Subscribe to continue reading", "Accept all cookies", "Are you a robot?");

    public static IReadOnlyList<byte[]> Copy { get; } = Bytes(
        "WASHINGTON, Feb 10 (Reuters) - ", "MOSCOW/KYIV: ", "Doha — ", "UPDATE 2-", "BC-", "(Adds details)", "(Reporting by A and B; Editing by C)", "By ", "Headline: ", "Published: 2025-02-10T23:30:00Z", "-END-", "* * *", "Related: ", "Copyright (c) 2025",
        "\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", "\t", "   ", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\0", "-- ", "—", "•", "1. ", "(a) ",
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "''", ",\" said ", "he said", "said Mr. ", ", who told reporters that ", "according to ", "she added: “", "\" \"", "President Donald J. Trump", "Dr. Ann Lee-O’Neill III", "al-Qaeda", "the U.S. Department of State", "St. John's, N.L.", "Procter & Gamble Co.",
        "yesterday", "next Monday", "on Feb. 30, 2025", "two weeks ago", "from 1999 to 2001", "9999999999", "the 31st of June", "10/02/25", "Q4 2024", "noon GMT", "in the 1990s", "last week's", "24:60", "0000-00-00", "tomorrow morning", "half a year before", "Monday Monday Monday",
        "😀", "👩‍👩‍👧", "e\u0301", "שלום", "日本語の", "\ud835\udd18", "ﬁ", "İ", "ß", "(", ")", "[", "]", ".", "...", "…", "?!", ";", ":", ",", "/", "\\", "&amp;", "<p>", "A", "a ", "I ");

    public static IReadOnlyList<byte[]> Line { get; } = Bytes(
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83d\\ude00", "\\ud83d", "\\n", "\\\"", "null", "true", "1e999", "-0", "\"id\":", "\"id\":[{\"a\":1}],", "\"html\":\"<p>A\"", "\"text\":\"A\"", "\"url\":\"http://127.1/\"", "\"contentType\":\"text/html\"", "\"published\":\"2025-02-10\"", "\"annotate\":false", "\"include\":\"evidence\"",
        "\n", "\r\n", "\r", "\t", " ", "\uFEFF", "\0", "\u2028", "{\"id\":1,\"text\":\"It snowed.\"}\n", "{\"text\":\"A\",\"text\":\"B\"}", "//", "/*", "'", "\u00e9", "[[[[[[[[[[[[[[[[[[[[");

    public static IReadOnlyList<byte[]> Request { get; } = Bytes(
        "POST /article HTTP/1.1\r\n", "POST /articles HTTP/1.1\r\n", "GET /article HTTP/1.1\r\n", "HTTP/1.0", "HTTP/2.0", "Host: x\r\n", "Host: y\r\n", "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding : chunked\r\n",
        "Content-Type: text/plain\r\n", "Content-Type: text/html; charset=\"utf-16\"\r\n", "Content-Type: text/plain; charset=x\r\n", "Content-Type: application/x-ndjson\r\n", "Content-Encoding: gzip\r\n", "Accept: text/markdown;q=0.5, */*;q=0\r\n", "Accept: text/html\r\n", "Expect: 100-continue\r\n", "Expect: a miracle\r\n", "Connection: close\r\n", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n", "If-None-Match: *\r\n",
        "?format=html", "?format=jsonld&include=evidence", "?published=2025-02-10", "?url=http://[::1", "?%00=%ff&&=", "\r\n\r\n", "\r\n", "\n", "0\r\n\r\n", "5\r\nHello\r\n", "ffffffffffffffff\r\n", "5;a=b\r\n", "-1\r\n", "Trailer: x\r\n", ": ", "\0", "\t", " ", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    private static byte[][] Bytes(params string[] words) => Array.ConvertAll(words, Encoding.UTF8.GetBytes);
}
