namespace Lede.Tests.Extraction;

public sealed class DropReasonsTests
{
    private const string Prose = "Here stand enough words of plain prose for a block that is worth naming in evidence.";

    [Theory]
    [InlineData("<div class=share-bar><p>Tell your friends about this story on your favourite network today</p></div>", "share")]
    [InlineData("<div class=related-posts><p><a href=/2>Tram line to end at the old fish market from Monday</a></p></div>", "related")]
    [InlineData("<div><h3>You may also like</h3><p><a href=/2>Tram line to end at the old fish market from Monday</a></p><p><a href=/3>Ministry to pay half of the new span over the river</a></p></div>", "related")]
    [InlineData("<div class=box><p>Sign up for our morning letter and get the best stories every day.</p></div>", "newsletter")]
    [InlineData("<div class=ad-slot><p>Advertisement: buy a new bicycle for spring at our shop in town today</p></div>", "promotion")]
    [InlineData("<div id=cookie-notice><p>We use cookies to make this site work for you. By clicking accept you agree to our use of cookies.</p><button>Accept all</button></div>", "consent")]
    [InlineData("<div class=author-bio><p>Ann Lee writes about the harbour and the trams for this newspaper since 2011.</p></div>", "author")]
    [InlineData("<div class=tag-list><p><a href=/t/1>bridges</a> <a href=/t/2>trams</a> <a href=/t/3>harbour</a> <a href=/t/4>council</a> <a href=/t/5>roads</a> <a href=/t/6>works</a></p></div>", "tags")]
    [InlineData("<div class=toc><p><a href=#a>Why the bridge must close now</a></p><p><a href=#b>What comes after the old one</a></p></div>", "contents")]
    [InlineData("<div id=comments class=comments><p>I have crossed this bridge each day for thirty years and will miss it.</p></div>", "comments")]
    [InlineData("<div style=display:none><p>" + Prose + "</p></div>", "hidden")]
    public void Names_TheRule(string markup, string rule)
    {
        var article = Pages.Article(Pages.Around(Pages.StoryMarkup + markup), evidence: true);

        Assert.Contains(article.Evidence!.Dropped, dropped => dropped.Rule == rule);
    }

    [Fact]
    public void EveryDroppedBlock_HasARule()
    {
        var article = Pages.Article(Pages.Around(Pages.StoryMarkup + "<aside><p>" + Prose + "</p></aside>"), evidence: true);

        Assert.NotEmpty(article.Evidence!.Dropped);
        Assert.All(article.Evidence.Dropped, dropped => Assert.DoesNotContain("kept", dropped.Rule, StringComparison.Ordinal));
    }
}
