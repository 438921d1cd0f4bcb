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
    public void Markup_GoesFirst()
    {
        var page = Pages.Around(Pages.StoryMarkup + $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":{{Json(string.Join(' ', Pages.Story.Reverse()))}} }</script>""");

        Assert.Equal(string.Join("\n\n", Pages.Story), Pages.Article(page).Text);
    }

    [Fact]
    public void NoArticle_WhenNoScriptHoldsProse() =>
        Assert.Equal(ArticleStatus.JsShell, Pages.Parse(Shell("""<script id="__NEXT_DATA__" type="application/json">{"page":"/","query":{}}</script>""")).Failure?.Status);
}
