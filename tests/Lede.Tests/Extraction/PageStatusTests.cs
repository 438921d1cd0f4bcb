namespace Lede.Tests.Extraction;

/// <summary>What stands in an article's place is named, never passed off as one.</summary>
public sealed class PageStatusTests
{
    [Theory]
    [InlineData("<h1>Checking your browser</h1><p>example.org needs to review the security of your connection before proceeding. Please complete the security check to go on.</p>", ArticleStatus.BotWall)]
    [InlineData("<h1>Access denied</h1><p>You have been blocked. Our systems have detected unusual traffic from your network, which may come from an automated program.</p>", ArticleStatus.BotWall)]
    [InlineData("<div class=\"consent\"><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button></div>", ArticleStatus.ConsentWall)]
    [InlineData("<h1>Welcome back</h1><form><label>Email</label><input><label>Password</label><input><button>Sign in</button></form><p>Please log in to see this page.</p><a href=\"/f\">Forgot your password?</a>", ArticleStatus.LoginWall)]
    [InlineData("<noscript>You need to enable JavaScript to run this app.</noscript><div id=\"root\"></div>", ArticleStatus.JsShell)]
    [InlineData("<div id=\"__next\"></div><script src=\"/app.js\"></script>", ArticleStatus.JsShell)]
    [InlineData("<h1>404</h1><p>Page not found. The page you requested may have been moved or is no longer there, we are sorry.</p>", ArticleStatus.NotArticle)]
    [InlineData("<form><input name=\"q\"><button>Search</button></form>", ArticleStatus.NotArticle)]
    public void NoArticle_IsNamed(string body, ArticleStatus status)
    {
        var result = Pages.Parse($"<!DOCTYPE html><html><head><title>Example</title></head><body>{body}</body></html>");

        Assert.Equal(ParseFailureReason.NoArticle, result.Failure?.Reason);
        Assert.Equal(status, result.Failure?.Status);
    }

    [Fact]
    public void Listing_IsNamed()
    {
        var teasers = string.Concat(Enumerable.Range(1, 20).Select(i => $"<div class=\"card\"><h3><a href=\"/story/{i}\">Headline number {i} of the front page</a></h3></div>"));
        var result = Pages.Parse($"<!DOCTYPE html><html><head><title>Example</title></head><body><main>{teasers}</main></body></html>");

        Assert.Equal(ArticleStatus.Listing, result.Failure?.Status);
    }

    [Fact]
    public void Paywalled_WhenAnOfferFollowsTheFirstParagraphs()
    {
        var article = Pages.Article(Pages.Around(
            $"{Pages.Paragraphs(Pages.Story[..4])}<div class=\"paywall\"><h3>Subscribe to continue reading</h3><p>Already a subscriber? <a href=\"/login\">Log in</a></p></div>"));

        Assert.Equal(ArticleStatus.Paywalled, article.Status);
        Assert.Equal("cut", article.Access?.Observed);
        Assert.DoesNotContain("subscriber", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_WhenNothingIsCut() => Assert.Equal("whole", Pages.Article(Pages.Around(Pages.StoryMarkup)).Access?.Observed);
}
