using System.Text;

namespace Lede.Writing;

/// <summary>Article to one self-contained page: no script, its own small style sheet, addresses only <c>http</c> and <c>https</c>.</summary>
public static class ArticleHtml
{
    private const int TitleLength = 80; // what a browser's tab and a bookmark show, with room to spare

    /// <summary>The Content-Security-Policy to send with the page.</summary>
    public static string ContentSecurityPolicy => HtmlStyle.Policy;

    /// <summary>UTF-8 HTML. Lines about the story (<see cref="BlockKind.Metadata"/>) are left out, other stories' headlines are asides; quotations are
    /// <c>q</c> elements that name their speaker in <c>title</c> and <c>data-speaker</c>.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var html = new StringBuilder(article.Text.Length * 2);
        html.Append("<!DOCTYPE html>\n<html");
        // An empty language says "unknown"; without the attribute a reader would assume one.
        html.AppendAttribute("lang", article.Language ?? "").AppendAttribute("dir", article.Dir ?? "auto").Append(">\n");
        WriteHead(article, html);
        html.Append("<body>\n<main>\n<article>\n");
        WriteHeader(article, html);
        new HtmlBlocks(article, html).Write();
        WriteFooter(article, html);
        html.Append("</article>\n</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void WriteHead(Article article, StringBuilder html)
    {
        html.Append("<head>\n<meta charset=\"utf-8\">\n<title>").AppendText(Title(article)).Append("</title>\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        // An empty icon: without it browsers ask the server for one.
        html.Append("<link rel=\"icon\" href=\"data:,\">\n");
        if (article.Description is { } description)
            html.Append("<meta name=\"description\"").AppendAttribute("content", description).Append(">\n");
        if (WebAddress.Of(article.CanonicalUrl ?? article.Url) is { } address)
            html.Append("<link rel=\"canonical\"").AppendAttribute("href", address).Append(">\n");
        html.Append("<style>").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n");
    }

    // A page must have a title; a story without a headline is known by how it begins.
    private static string Title(Article article)
    {
        if (article.Headline is { } headline)
            return headline;
        var first = (article.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading)?.Text ?? "Article").AsSpan().Trim();
        if (first.Length <= TitleLength)
            return first.ToString();
        var space = first[..TitleLength].LastIndexOf(' ');
        var cut = space > 0 ? space : char.IsHighSurrogate(first[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return string.Concat(first[..cut], "…");
    }

    private static void WriteHeader(Article article, StringBuilder html)
    {
        var facts = new StringBuilder();
        AppendFact(facts, article.CreditLine());
        AppendFact(facts, article.Publisher?.Name);
        AppendDate(facts, article.Published, "");
        AppendDate(facts, article.Modified, "updated ");
        if (article.Headline is null && article.Description is null && facts.Length == 0)
            return;

        html.Append("<header>\n");
        if (article.Headline is { } headline)
            html.Append("<h1>").AppendText(headline).Append("</h1>\n");
        if (article.Description is { } description)
            html.Append("<p class=\"standfirst\">").AppendText(description).Append("</p>\n");
        if (facts.Length > 0)
            html.Append("<p>").Append(facts).Append("</p>\n");
        html.Append("</header>\n");
    }

    private static void AppendFact(StringBuilder facts, string? text)
    {
        if (text is not null)
            facts.Append(facts.Length > 0 ? " · " : "").AppendText(text);
    }

    private static void AppendDate(StringBuilder facts, ArticleDate? date, string label)
    {
        if (date is null)
            return;
        facts.Append(facts.Length > 0 ? " · " : "").Append(label).Append("<time").AppendAttribute("datetime", date.Value).Append('>');
        facts.AppendText(date.Value ?? date.Raw).Append("</time>");
    }

    private static void WriteFooter(Article article, StringBuilder html)
    {
        if (WebAddress.Of(article.CanonicalUrl ?? article.Url) is not { } address)
            return;
        html.Append("<footer>\n<p><a rel=\"noopener noreferrer\"").AppendAttribute("href", address).Append('>');
        html.AppendText(address).Append("</a></p>\n</footer>\n");
    }
}
