using Lede.Tests.Writing;
using Lede.Writing;

namespace Lede.Tests.Extraction;

/// <summary>Players and frames among the paragraphs.</summary>
public sealed class EmbedsTests
{
    [Theory]
    [InlineData("<iframe width=560 height=315 src='https://video.example/embed/1?a=b&amp;c=d' allowfullscreen></iframe>", "https://video.example/embed/1?a=b&c=d")]
    [InlineData("<figure><div class=player><iframe src=about:blank data-src=//video.example/embed/1></iframe></div><figcaption>The vote, in full.</figcaption></figure>", "https://video.example/embed/1")]
    [InlineData("<video controls poster=/p.jpg><source src=/clip.mp4 type=video/mp4>Your browser shows no videos.</video>", "https://example.org/clip.mp4")]
    [InlineData("<audio src=/talk.mp3 controls></audio>", "https://example.org/talk.mp3")]
    [InlineData("<amp-iframe src=https://maps.example/1 width=600 height=400 layout=responsive></amp-iframe>", "https://maps.example/1")]
    public void Player_IsABlockWithItsAddress(string markup, string url)
    {
        var article = Pages.Article(Page(markup), "https://example.org/news/1");

        var embed = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Embed);
        Assert.Equal((url, ""), (embed.Url, embed.Text));
        Assert.Equal(BlockKind.Embed, article.Blocks[3].Kind);
        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Theory]
    [InlineData("<iframe src=https://count.example/1 width=1 height=1></iframe>")]
    [InlineData("<iframe src=https://count.example/1 style='display:none'></iframe>")]
    [InlineData("<noscript><iframe src=https://count.example/1></iframe></noscript>")]
    [InlineData("<iframe src='javascript:alert(1)'></iframe>")]
    [InlineData("<iframe srcdoc='&lt;p>text'></iframe>")]
    [InlineData("<aside><iframe src=https://other.example/1></iframe></aside>")]
    public void Frame_ThatReadersDoNotSee_IsNone(string markup) =>
        Assert.DoesNotContain(Pages.Article(Page(markup), "https://example.org/").Blocks, block => block.Kind == BlockKind.Embed);

    [Fact]
    public void Writers_LinkToIt()
    {
        var article = Pages.Article(Page("<iframe src='https://video.example/embed/1?a=b&amp;c=\"(d)'></iframe>"));

        Assert.Contains("<p class=\"embed\"><a rel=\"noopener noreferrer\" href=\"https://video.example/embed/1?a=b&amp;c=%22(d)\">", SampleArticle.Utf8(ArticleHtml.Write(article)), StringComparison.Ordinal);
        Assert.Contains("[video.example](https://video.example/embed/1?a=b&amp;c=%22%28d%29)", SampleArticle.Utf8(ArticleMarkdown.Write(article)), StringComparison.Ordinal);
    }

    private static string Page(string markup) => Pages.Around(Pages.Paragraphs(Pages.Story[..3]) + markup + Pages.Paragraphs(Pages.Story[3..]));
}
