using System.Text.Json;

namespace Lede.Tests.Extraction;

/// <summary>Articles that only a page's scripts hold.</summary>
public sealed class StoredTextTests
{
    private static string Shell(string script) =>
        $"<!DOCTYPE html><html><head><title>Harbour bridge to close</title></head><body><div id=\"root\"></div>{script}</body></html>";

    private static string Json(string text) => JsonSerializer.Serialize(text);

    [Fact]
    public void Text_OfJsonLd()
    {
        var body = string.Join("\n\n", Pages.Story);
        var article = Pages.Article(Shell($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge to close","articleBody":{{Json(body)}} }</script>"""), evidence: true);

        Assert.Equal(body, article.Text);
        Assert.Contains(article.Evidence!.Fields, field => field is { Field: "text", Source: "json-ld articleBody", Chosen: true });
    }

    [Fact]
    public void Text_OfNextData()
    {
        var article = Pages.Article(Shell($$"""<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"post":{"title":"x","body":{{Json(Pages.StoryMarkup)}} } } } }</script>"""), evidence: true);

        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
        Assert.Equal("__NEXT_DATA__", article.Evidence!.Fields[0].Source);
    }

    [Fact]
    public void Text_OfFusion()
    {
        var elements = string.Join(',', Pages.Story.Select(text => $$"""{"type":"text","content":{{Json(text)}} }"""));
        var article = Pages.Article(Shell($$"""<script>window.Fusion={};Fusion.globalContent={"content_elements":[{{elements}}]};Fusion.x=1;</script>"""));

        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Fact]
    public void Text_OfAnyObjectWithAName_EvenInAString()
    {
        var store = $$"""{"site":{"name":"x"},"story":{"title":"y","body":{{Json(Pages.StoryMarkup)}} } }""";
        foreach (var script in new[] { $"<script>var a=1;window.pageModel = {store};a++</script>", $"<script>window.__DATA__=JSON.parse({Json(store)});</script>" })
        {
            var article = Pages.Article(Shell(script), evidence: true);

            Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
            Assert.Equal("script", article.Evidence!.Fields[0].Source);
        }
    }

    [Theory]
    [InlineData("""{"nodeType":"paragraph","content":[{"nodeType":"text","value":"@","marks":[]},{"nodeType":"text","value":"#","marks":[{"type":"bold"}]}]}""", """{"nodeType":"heading-2","content":[{"nodeType":"text","value":"What the divers saw"}]}""")]
    [InlineData("""{"_type":"block","style":"normal","children":[{"_type":"span","text":"@"},{"_type":"span","text":"#","marks":["em"]}]}""", """{"_type":"block","style":"h2","children":[{"_type":"span","text":"What the divers saw"}]}""")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":"@"},{"type":"text","text":"#","marks":[{"type":"link","attrs":{"href":"/x"}}]}]}""", """{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"What the divers saw"}]}""")]
    [InlineData("""{"type":"text","content":"@#"}""", """{"type":"header","level":2,"content":"What the divers saw"}""")]
    public void Text_OfRichNodes_HasParagraphsAndHeadings(string paragraph, string heading)
    {
        var nodes = Pages.Story.Select(text => paragraph.Replace("@", text[..40], StringComparison.Ordinal).Replace("#", text[40..], StringComparison.Ordinal)).ToList();
        nodes.Insert(3, heading);
        var article = Pages.Article(Shell($$"""<script id="__NEXT_DATA__" type="application/json">{"props":{"post":{"title":"x","document":[{{string.Join(',', nodes)}}]} } }</script>"""));

        Assert.Equal(string.Join("\n\n", [.. Pages.Story[..3], "What the divers saw", .. Pages.Story[3..]]), article.Text);
        Assert.Equal(2, Assert.Single(article.Blocks, block => block.Kind == BlockKind.Heading).Level);
    }

    [Fact]
    public void NoArticle_WhenAScriptAsksForConsentOnly()
    {
        const string Banner = "We value your privacy. We and our partners use cookies to store and access information on your device. You can accept all cookies, or choose your settings, and change your mind at any time.";
        Assert.False(Pages.Parse(Shell($$"""<script>window.consentConfig = {"title":"Your privacy","content":{{Json(string.Join(' ', Enumerable.Repeat(Banner, 4)))}} };</script>""")).IsArticle);
    }

    [Fact]
    public void Markup_GoesFirst()
    {
        var page = Pages.Around(Pages.StoryMarkup + $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":{{Json(string.Join(' ', Pages.Story.Reverse()))}} }</script>""");

        Assert.Equal(string.Join("\n\n", Pages.Story), Pages.Article(page).Text);
    }

    [Fact]
    public void NoArticle_WhenNoScriptHoldsProse() =>
        Assert.Equal(ArticleStatus.JsShell, Pages.Parse(Shell("""<script id="__NEXT_DATA__" type="application/json">{"page":"/","query":{}}</script>""")).Failure?.Status);
}
