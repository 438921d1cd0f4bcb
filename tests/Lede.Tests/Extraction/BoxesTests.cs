namespace Lede.Tests.Extraction;

/// <summary>Small pages, on which the model alone takes nearly everything between paragraphs for text.</summary>
public sealed class BoxesTests
{
    [Theory]
    [InlineData("<div class=related><h3>Related stories</h3><ul><li><a href=/1>Bridge closed to trucks</a></li><li><a href=/2>Who pays for roads?</a></li></ul></div>")]
    [InlineData("<h3>Related articles</h3><ul><li><a href=/1>Bridge closed to trucks</a></li><li><a href=/2>Who pays for roads?</a></li></ul>")]
    [InlineData("<p><strong>Read more:</strong> <a href=/1>Bridge closed to trucks after the storm</a></p>")]
    [InlineData("<p>READ ALSO: <a href=/1>Bridge closed to trucks after the storm</a></p>")]
    [InlineData("<p><b>Lesen Sie auch:</b> <a href=/1>Die alte Brücke ist für Lastwagen gesperrt</a></p>")]
    [InlineData("<p>À lire aussi : <a href=/1>Le vieux pont est fermé aux camions</a></p>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<div class=ad><span>Advertisement</span><p><a href=/b>Buy a new bicycle for spring</a></p></div>")]
    [InlineData("<div class=box><h4>Newsletter</h4><p>Sign up for our daily newsletter and get the news in your inbox every morning.</p><form><input type=email><button>Sign up</button></form></div>")]
    [InlineData("<aside><h2>Most read</h2><ol><li><a href=/1>Bridge closed to trucks</a></li><li><a href=/2>Who pays for roads?</a></li><li><a href=/3>Snow on Friday</a></li></ol></aside>")]
    [InlineData("<p><em>Sign up for our newsletter to get stories like this in your inbox.</em></p>")]
    [InlineData("<div class=share><span>Share this article</span><ul><li><a href=/f>Facebook</a></li><li><a href=/x>X</a></li><li><a href=/w>WhatsApp</a></li></ul></div>")]
    [InlineData("<div role=dialog><h2>We value your privacy</h2><p>We and our partners store information on a device, such as cookies, to show you advertising.</p><button>Accept all</button></div>")]
    [InlineData("<div class=video><button>Play video</button><p class=vjs-no-js>To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video</p></div>")]
    [InlineData("<section id=comments><h2>Comments</h2><div class=comment><p>I cross this bridge each day and will miss it.</p></div><div class=comment><p>Long overdue, if you ask me.</p></div></section>")]
    [InlineData("<div class=tags><span>Tags:</span> <a href=/t/1>bridges</a> <a href=/t/2>trams</a> <a href=/t/3>harbour</a></div>")]
    [InlineData("<div class=recommended><p>Recommended for you</p><div><a href=/1><h4>Bridge closed to trucks</h4><p>Engineers found the first of the cracks.</p></a></div><div><a href=/2><h4>Snow on Friday</h4><p>Up to a foot is expected.</p></a></div></div>")]
    [InlineData("<div class=author-bio><h3>About the author</h3><p>Ann Lee has written about the harbour and its trams for The Daily Example since 2011.</p></div>")]
    [InlineData("<p class=support>Support independent journalism. <a href=/give>Donate today</a>.</p>")]
    public void Drops_WhatSaysItIsSomethingElse(string markup)
    {
        foreach (var place in (int[])[2, 6])
        {
            var article = Pages.Article(Pages.Around(Pages.Paragraphs(Pages.Story[..place]) + markup + Pages.Paragraphs(Pages.Story[place..])));

            Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
        }
    }

    [Theory]
    [InlineData("<p>Read more about the trams in the museum’s new guide, which costs ten crowns and is sold at the fish market.</p>")]
    [InlineData("<h2>Trending upwards</h2><p>Repairs have become dearer every year since 1974, the port authority’s own figures show.</p>")]
    [InlineData("<p>Sign up for the closing ceremony by Friday, the council’s office said; places on the last tram are few.</p>")]
    [InlineData("<h2>Comments from the eastern bank</h2><p>“Nobody asked us,” said the owner of a bakery that has stood at the bridge since 1920.</p>")]
    [InlineData("<p>Related: that is how the engineers described the cracks in the second pier and the flood of last winter.</p>")]
    [InlineData("<p>Get started early, the mayor told drivers: the northern crossing will be full by seven in the morning.</p>")]
    public void Keeps_ProseThatBeginsAlike(string markup)
    {
        var article = Pages.Article(Pages.Around(Pages.Paragraphs(Pages.Story[..3]) + markup + Pages.Paragraphs(Pages.Story[3..])));

        Assert.Equal(7, article.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }
}
