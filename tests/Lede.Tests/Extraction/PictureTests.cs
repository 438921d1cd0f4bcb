namespace Lede.Tests.Extraction;

/// <summary>Which address of a picture is given, in the ways sites load theirs.</summary>
public sealed class PictureTests
{
    private const string Placeholder = "src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"";

    private static readonly string[] Captions = ["The bridge at dusk.", "Divers below the second pier.", "A tram of 1911."];

    [Theory]
    [InlineData("<img src=/small.jpg>", "small")]
    [InlineData("<img src=/small.jpg srcset='/s.jpg 320w, /large.jpg 1600w, /m.jpg 800w'>", "large")]
    [InlineData("<img src=/small.jpg srcset='/small.jpg, /large.jpg 2x'>", "large")]
    [InlineData("<picture><source media='(min-width: 1000px)' srcset='/large.webp 1600w, /m.webp 900w' type=image/webp><source srcset='/s.webp 400w'><img src=/small.jpg></picture>", "large")]
    [InlineData($"<picture><source data-srcset='/m.jpg 800w, /large.jpg 1400w'><img {Placeholder} data-src=/m.jpg></picture>", "large")]
    [InlineData($"<img {Placeholder} data-src=/late.jpg>", "late")]
    [InlineData($"<img {Placeholder} srcset='data:image/gif;base64,R0lGODlh 1w' data-src=/late.jpg>", "late")]
    [InlineData($"<img {Placeholder} data-src='/late_{{width}}x.jpg' data-srcset='/late_300x.jpg 300w, /large_900x.jpg 900w'>", "large_900x")]
    [InlineData("<img src=/small.jpg data-src=/m.jpg data-large-file=/full.jpg>", "full")]
    [InlineData($"<img {Placeholder} class=lazy><noscript><img src=/real.jpg></noscript>", "real")]
    [InlineData("<img data-src=/late.jpg><noscript><img src=/other-size.jpg></noscript>", "late")]
    [InlineData($"<picture><source data-srcset=/large.jpg><img {Placeholder}></picture> <noscript><img src=/real.jpg></noscript>", "large")]
    [InlineData("<amp-img src=/amp.jpg width=1200 height=800 layout=responsive><noscript><img src=/amp-other.jpg></noscript></amp-img>", "amp")]
    [InlineData("<img src=/small.jpg><noscript><img src='/count?id=1' width=1 height=1></noscript>", "small")]
    [InlineData("<a href=/large.html><img src=/small.jpg></a>", "small")]
    public void Address_IsOfTheLargest_AndGivenOnce(string markup, string name)
    {
        var article = Pages.Article(Page($"<figure>{markup}<figcaption>The bridge on Monday.</figcaption></figure>"), "https://example.org/news/1");

        var image = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Image).Image!;
        Assert.StartsWith($"https://example.org/{name}.", image.Url, StringComparison.Ordinal);
        Assert.Equal("The bridge on Monday.", image.Caption);
    }

    [Fact]
    public void Noscript_OfTwoLatePictures_GivesBoth()
    {
        var article = Pages.Article(Page($"<div><img {Placeholder}><noscript><img src=/one.jpg></noscript><img {Placeholder}><noscript><img src=/two.jpg></noscript></div>"), "https://example.org/news/1");

        Assert.Equal(["https://example.org/one.jpg", "https://example.org/two.jpg"], article.Images.Select(image => image.Url));
    }

    [Fact]
    public void Gallery_HasAPictureAndACaptionForEach()
    {
        var figures = string.Concat(Captions.Select((text, i) => $"<figure><img src=/g{i}.jpg alt='{i}'><figcaption>{text} <span class=credit>Photo: Ann Lee</span></figcaption></figure>"));
        var article = Pages.Article(Page($"<div class=gallery>{figures}</div>"), "https://example.org/");

        Assert.Equal(Captions, article.Images.Select(image => image.Caption));
        Assert.All(article.Images, image => Assert.Equal("Ann Lee", image.Credit));
        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Fact]
    public void Base_LeadsLinksAndPictures()
    {
        var page = Page("<figure><img src=pictures/bridge.jpg></figure>").Replace("<head>", "<head><base href=\"/archive/2025/\">", StringComparison.Ordinal)
            .Replace("late on Tuesday", "<a href=\"minutes.html\">late on Tuesday</a>", StringComparison.Ordinal);
        var article = Pages.Article(page, "https://example.org/news/1");

        Assert.Equal("https://example.org/archive/2025/pictures/bridge.jpg", Assert.Single(article.Images).Url);
        Assert.Equal("https://example.org/archive/2025/minutes.html", Assert.Single(article.Links).Url);
    }

    private static string Page(string figure) => Pages.Around(Pages.Paragraphs(Pages.Story[..3]) + figure + Pages.Paragraphs(Pages.Story[3..]));
}
