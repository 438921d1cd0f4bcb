using AngleSharp.Html.Parser;
using Lede.Writing;

namespace Lede.Tests.Writing;

public sealed class ArticleHtmlTests
{
    [Fact]
    public void Writes_EveryKind()
    {
        var page = Parse(NewsSample.Article);

        Assert.Equal("Snow & ice # \"now\"", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(page.Title, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("2025-02-10", page.QuerySelector("header time")?.GetAttribute("datetime"));
        Assert.Equal("What now?", page.QuerySelector("h2")?.TextContent);
        Assert.Equal(["Milk", "Goat milk", "Bread"], page.QuerySelectorAll("li").Select(item => item.FirstChild!.TextContent.Trim()));
        Assert.Equal("Goat milk", page.QuerySelector("li li")?.TextContent.Trim());
        Assert.Equal("We shall see.\nWe shall.", page.QuerySelector("blockquote")?.TextContent);
        Assert.Equal(["Name", "Age", "Ann", "4|2"], page.QuerySelectorAll("th, td").Select(cell => cell.TextContent));
        Assert.Equal("if (a < b) { `x` }", page.QuerySelector("pre code")?.TextContent);
        Assert.Equal("Snow [deep]", page.QuerySelector("figure img")?.GetAttribute("alt"));
        Assert.Equal("A cold day Bo *Ray*", page.QuerySelector("figure figcaption")?.TextContent);
        Assert.Equal("More snow is coming", page.QuerySelector("aside")?.TextContent);
        Assert.Equal("Corrects spelling of name", page.QuerySelector("p.notice")?.TextContent);
        Assert.Equal("(Reporting by Ann Lee; Editing by Bo Ray)", page.QuerySelector("p.signoff")?.TextContent);
        Assert.DoesNotContain("date 2025", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_QuotationsAndSpeakers()
    {
        var page = Parse(NewsSample.Article);

        Assert.Equal(["“It is cold,”", "“Very.”"], page.QuerySelectorAll("q").Select(quote => quote.TextContent));
        Assert.All(page.QuerySelectorAll("q"), quote => Assert.Equal("Ann Lee", quote.GetAttribute("data-speaker")));
        Assert.Equal("ann-lee", page.QuerySelector("span.speaker")?.GetAttribute("data-person"));
        Assert.Equal("MOSCOW, Feb 9", page.QuerySelector("span.dateline")?.TextContent);
    }

    [Fact]
    public void Nests_MarksThatCross()
    {
        const string Text = "“one two three” four";
        var sample = new SampleArticle(Text);
        var page = Parse(SampleArticle.Of(Text) with
        {
            Quotes = [new Quote(QuoteKind.Direct, [sample.Slice("“one two three”")], new Speaker(null, null, "three” four", sample.Span("three” four")), null)],
            Links = [new ArticleLink("two three” four", sample.Span("two three” four"), "https://example.org/")],
        });

        Assert.Equal(Text, page.QuerySelector("article p")?.TextContent);
        Assert.Equal("“one two three”", page.QuerySelector("q")?.TextContent);
        Assert.Equal("two three” four", string.Concat(page.QuerySelectorAll("a").Select(link => link.TextContent)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("<!--<script>alert(1)</script>-->")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("//evil.example/x")]
    [InlineData("https://example.org/\"onmouseover=\"alert(1)")]
    [InlineData("https://example.org/'><script>alert(1)</script>")]
    [InlineData("\u0000<b>\u0000")]
    public void Lets_NothingThroughAsMarkup(string attack)
    {
        var page = Parse(Poisoned(attack));
        string[] elements = ["HTML", "HEAD", "META", "TITLE", "LINK", "STYLE", "BODY", "MAIN", "ARTICLE", "HEADER", "FOOTER", "H1", "P", "TIME", "Q", "A", "SPAN", "UL", "LI", "TABLE", "TBODY", "TR", "TH", "PRE", "CODE", "FIGURE", "IMG", "FIGCAPTION", "SMALL", "BR"];

        foreach (var element in page.All.Where(element => element.GetAttribute("rel") != "icon"))
        {
            Assert.Contains(element.TagName, elements);
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>())
                Assert.StartsWith("https://example.org/", address, StringComparison.Ordinal);
        }

        Assert.Contains(attack.Replace('\u0000', '\uFFFD').Replace('\u0001', '\uFFFD').ReplaceLineEndings("\n"), page.QuerySelector("article > p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_AStoryWithoutHeadlineByItsBeginning()
    {
        var page = Parse(SampleArticle.Of(string.Join(' ', Enumerable.Repeat("word", 40))));

        Assert.EndsWith("word…", page.Title, StringComparison.Ordinal);
        Assert.InRange(page.Title!.Length, 60, 81);
        Assert.Equal("auto", page.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public void Allows_ItsOwnStyleOnly()
    {
        var page = Parse(NewsSample.Article);
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));

        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}';", ArticleHtml.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], script"));
    }

    private static Article Poisoned(string attack)
    {
        var article = SampleArticle.Of(attack);
        var span = article.Blocks[0].Span;
        var slice = new TextSlice(attack, span);
        return article with
        {
            Headline = attack,
            Description = attack,
            Byline = attack,
            Publisher = new Publisher(attack, attack),
            Published = new ArticleDate(attack, attack, DatePrecision.Day),
            Language = attack,
            Dir = attack,
            Url = attack,
            Blocks =
            [
                article.Blocks[0],
                article.Blocks[0] with { Kind = BlockKind.List, Items = [new ListItem(attack, span)] },
                article.Blocks[0] with { Kind = BlockKind.Table, Rows = [new TableRow([slice], Header: true)] },
                article.Blocks[0] with { Kind = BlockKind.Code },
                article.Blocks[0] with { Kind = BlockKind.Image, Image = new ArticleImage("https://example.org/" + attack, attack, attack, attack) },
            ],
            Links = [new ArticleLink(attack, span, attack)],
            Quotes = [new Quote(QuoteKind.Term, [slice], new Speaker(attack, attack, attack, span), null)],
        };
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(Article article) =>
        new HtmlParser().ParseDocument(SampleArticle.Utf8(ArticleHtml.Write(article)));
}
