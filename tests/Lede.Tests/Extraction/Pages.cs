using System.Text;

namespace Lede.Tests.Extraction;

/// <summary>Parses pages written in tests, through the production path.</summary>
internal static class Pages
{
    /// <summary>Six paragraphs of news, long enough to be an article beyond doubt.</summary>
    public static string[] Story { get; } =
    [
        "The city council voted late on Tuesday to close the old harbour bridge, which has carried trams since 1911, after engineers found cracks in two of its four piers.",
        "Traffic will be sent over the northern crossing from Monday, the mayor said, and the tram line will end at the fish market until a new span is built.",
        "Shopkeepers on the eastern bank said they had not been asked. Several of them left the chamber before the vote was taken, and one threw his papers on the floor.",
        "A report by the port authority, published in March, put the cost of repairs at 41 million crowns, more than twice what the council had set aside for roads this year.",
        "The piers were last strengthened in 1974, when steel collars were fitted below the waterline; divers who looked at them last month found that most had rusted through.",
        "Work on a replacement could begin next spring if the ministry agrees to pay half, the council’s head of works told reporters after the meeting.",
    ];

    public static string StoryMarkup => Paragraphs(Story);

    public static string Paragraphs(params IEnumerable<string> texts) => string.Concat(texts.Select(text => $"<p>{text}</p>\n"));

    /// <summary>A page as sites build them, with an article body.</summary>
    public static string Around(string body, string title = "Harbour bridge to close") => $"""
        <!DOCTYPE html><html lang="en"><head><title>{title} - The Daily Example</title><meta property="og:title" content="{title}"></head><body>
        <header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article class="article"><h1>{title}</h1><div class="article-body">{body}</div></article></main>
        <footer class="site-footer"><p>© 2025 The Daily Example. All rights reserved.</p><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul></footer>
        </body></html>
        """;

    public static ParseResult Parse(string html, string? url = null, bool evidence = false) => new ArticleParser().Parse(
        new ArticleSource(Encoding.UTF8.GetBytes(html)) { MediaType = "text/html", Url = url is null ? null : new Uri(url) },
        new ParserOptions { Annotate = false, IncludeEvidence = evidence },
        TestContext.Current.CancellationToken);

    public static Article Article(string html, string? url = null, bool evidence = false)
    {
        var result = Parse(html, url, evidence);
        Assert.True(result.IsArticle, result.Failure?.Message);
        return result.Article;
    }
}
