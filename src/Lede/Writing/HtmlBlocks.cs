using System.Globalization;
using System.Text;

namespace Lede.Writing;

/// <summary>The blocks of an article as HTML elements.</summary>
internal sealed class HtmlBlocks
{
    private readonly Article _article;
    private readonly StringBuilder _html;
    private readonly TextPositions _positions;
    private readonly InlineWriter _inlines;

    public HtmlBlocks(Article article, StringBuilder html)
    {
        _article = article;
        _html = html;
        _positions = new TextPositions(article.Text);
        _inlines = new InlineWriter(article.Text, HtmlMarks.Of(article, _positions), AppendWithBreaks);
    }

    public void Write()
    {
        foreach (var block in _article.Blocks.Where(_article.Prints))
            WriteBlock(block);
    }

    private void WriteBlock(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading or BlockKind.Headline:
                // The headline is the only h1.
                var level = Math.Clamp(block.Level ?? 2, 2, 6).ToString(CultureInfo.InvariantCulture);
                WriteElement("h" + level, null, block.Span);
                break;
            case BlockKind.List when block.Items is { Count: > 0 } items:
                new HtmlList(_html, WriteInlines).Write(items, block.Ordered == true ? "ol" : "ul");
                break;
            case BlockKind.Quote:
                WriteNested("blockquote", null, block.Span);
                break;
            case BlockKind.Table when block.Rows is { Count: > 0 } rows:
                WriteTable(rows);
                break;
            case BlockKind.Code:
                _html.Append("<pre><code>").AppendText(block.Text).Append("</code></pre>\n");
                break;
            case BlockKind.Image:
                WriteFigure(block.Image);
                break;
            case BlockKind.Embed:
                WriteEmbed(block.Url);
                break;
            case BlockKind.RelatedHeadline:
                WriteNested("aside", "related", block.Span);
                break;
            case BlockKind.Notice:
                WriteElement("p", "notice", block.Span);
                break;
            case BlockKind.SignOff:
                WriteElement("p", "signoff", block.Span);
                break;
            default:
                WriteElement("p", null, block.Span);
                break;
        }
    }

    private void WriteElement(string name, string? style, TextSpan span)
    {
        _html.Append('<').Append(name).AppendAttribute("class", style).Append('>');
        WriteInlines(span);
        _html.Append("</").Append(name).Append(">\n");
    }

    private void WriteNested(string name, string? style, TextSpan span)
    {
        _html.Append('<').Append(name).AppendAttribute("class", style).Append("><p>");
        WriteInlines(span);
        _html.Append("</p></").Append(name).Append(">\n");
    }

    private void WriteFigure(ArticleImage? image)
    {
        if (WebAddress.Of(image?.Url) is not { } address)
            return;
        _html.Append("<figure>\n<img").AppendAttribute("src", address).AppendAttribute("alt", image!.Alt ?? "");
        _html.AppendAttribute("width", Pixels(image.Width)).AppendAttribute("height", Pixels(image.Height)).Append(" loading=\"lazy\">\n");
        if (image is { Caption: not null } or { Credit: not null })
            WriteCaption(image);
        _html.Append("</figure>\n");
    }

    private void WriteCaption(ArticleImage image)
    {
        _html.Append("<figcaption>").AppendText(image.Caption);
        if (image.Credit is not null)
            _html.Append(image.Caption is null ? "<small>" : " <small>").AppendText(image.Credit).Append("</small>");
        _html.Append("</figcaption>\n");
    }

    // A link in its place: a frame would run what is in it.
    private void WriteEmbed(string? url)
    {
        if (WebAddress.Of(url) is { } address)
            _html.Append("<p class=\"embed\"><a rel=\"noopener noreferrer\"").AppendAttribute("href", address).Append('>').AppendText(address).Append("</a></p>\n");
    }

    private static string? Pixels(int? count) => count is > 0 ? count.Value.ToString(CultureInfo.InvariantCulture) : null;

    private void WriteTable(IReadOnlyList<TableRow> rows)
    {
        _html.Append("<table>\n");
        foreach (var row in rows)
        {
            _html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                _html.Append(row.Header ? "<th scope=\"col\">" : "<td>");
                WriteInlines(cell.Span);
                _html.Append(row.Header ? "</th>" : "</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</table>\n");
    }

    private void WriteInlines(TextSpan span) => _inlines.Write(_html, _positions[span]);

    private static void AppendWithBreaks(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            html.AppendText(text[..end]).Append("<br>\n");
            text = text[(end + 1)..];
        }

        html.AppendText(text);
    }
}
