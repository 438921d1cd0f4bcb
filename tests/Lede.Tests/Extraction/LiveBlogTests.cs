namespace Lede.Tests.Extraction;

public sealed class LiveBlogTests
{
    private static string Entries(string kind) => Pages.Around(string.Concat(Pages.Story.Take(4).Select((text, i) =>
        $"<div class=\"entry\"{kind}><time datetime=\"2025-02-10T1{i}:30:00+01:00\">1{i}.30</time><h3>Entry number {i} of the day</h3><p>{text}</p></div>")));

    [Fact]
    public void Entries_SayWhenTheyWerePosted()
    {
        var article = Pages.Article(Entries(" itemscope itemtype=\"https://schema.org/LiveBlogPosting\""));

        Assert.Equal(ArticleStatus.LiveBlog, article.Status);
        Assert.Equal(
            ["2025-02-10T10:30:00+01:00", "2025-02-10T11:30:00+01:00", "2025-02-10T12:30:00+01:00", "2025-02-10T13:30:00+01:00"],
            article.Blocks.Where(block => block.Posted is not null).Select(block => block.Posted!.Value));
    }

    [Theory]
    [InlineData("<div class=\"article-body\">", "<div class=\"article-body LiveBlog__posts\">")]
    [InlineData("<article class=\"article\">", "<article class=\"article\" id=\"live-updates\">")]
    public void Name_OfWhatTheEntriesStandIn_MakesALiveBlog(string plain, string named)
    {
        var article = Pages.Article(Entries("").Replace(plain, named, StringComparison.Ordinal));

        Assert.Equal(ArticleStatus.LiveBlog, article.Status);
        Assert.Equal(4, article.Blocks.Count(block => block.Posted is not null));
    }

    [Fact]
    public void Teaser_OfALiveBlog_MakesNone() => Assert.Equal(ArticleStatus.Ok, Pages.Article(Pages.Around(
        "<div class=\"live-blog-teaser\"><time datetime=\"2025-02-10T10:30:00Z\">10.30</time> <time datetime=\"2025-02-10T11:30:00Z\">11.30</time> <time datetime=\"2025-02-10T12:30:00Z\">12.30</time></div>" + Pages.StoryMarkup)).Status);

    [Fact]
    public void Times_AloneMakeNoLiveBlog() => Assert.Equal(ArticleStatus.Ok, Pages.Article(Entries("")).Status);
}
