using Lede.Extraction.Metadata;

namespace Lede.Tests.Extraction.Metadata;

public sealed class HeadlineTests
{
    private const string Site = """<meta property="og:site_name" content="The Daily Example"><link rel="canonical" href="https://www.dailyexample.com/1">""";

    [Theory]
    [InlineData("Bridge to close - The Daily Example", "Bridge to close")]
    [InlineData("Bridge to close | Daily Example", "Bridge to close")]
    [InlineData("Bridge to close | City | The Daily Example", "Bridge to close")]
    [InlineData("The Daily Example: Bridge to close", "Bridge to close")]
    [InlineData("Bridge to close – dailyexample.com", "Bridge to close")]
    [InlineData("Bridge to close: what we know", "Bridge to close: what we know")]
    [InlineData("Bridge - a history of trams and their many riders since 1911", "Bridge - a history of trams and their many riders since 1911")]
    [InlineData("Post-war bridge to close", "Post-war bridge to close")]
    [InlineData("The Daily Example", "The Daily Example")]
    public void Cuts_SiteName(string title, string headline) => Assert.Equal(headline, MetadataOf.Head($"{Site}<title>{title}</title>").Headline);

    [Fact]
    public void Takes_TheH1_ThatIsLikeTheDeclaredTitle() => Assert.Equal(
        "Old harbour bridge to close on Monday",
        MetadataOf.Page($"<head>{Site}<meta property=\"og:title\" content=\"Harbour bridge to close\"></head><body><h1>The Daily Example</h1><h1>Old harbour bridge to close on Monday</h1><h1>Most read</h1>").Headline);

    [Fact]
    public void Takes_TheDeclaredTitle_WhenNoH1IsLikeIt() => Assert.Equal(
        "Harbour bridge to close",
        MetadataOf.Page($"<head>{Site}<meta property=\"og:title\" content=\"Harbour bridge to close\"></head><body><h1>The Daily Example</h1><h1>Most read</h1>").Headline);

    [Theory]
    [InlineData("<h1>Example Courier</h1><h2>Old harbour bridge to close</h2>", "Old harbour bridge to close")] // the only h1 is a logo
    [InlineData("<fieldset><legend>Old harbour bridge to close</legend></fieldset>", "Old harbour bridge to close")]
    [InlineData("<p class=title>Old harbour bridge to close</p>", "Old harbour bridge to close")]
    [InlineData("<h3>The old harbour bridge to close</h3>", "The old harbour bridge to close")] // worded a little differently
    public void Takes_AnotherLine_WhenNoH1IsTheHeadline(string markup, string headline)
    {
        var metadata = MetadataOf.Page($"<head><meta property=\"og:title\" content=\"Old harbour bridge to close\"></head><body>{markup}<p>Text</p>");

        Assert.Equal(headline, metadata.Headline);
        Assert.True(metadata.HeadlineNode > 0);
    }

    [Theory]
    [InlineData("<nav><p>Old harbour bridge to close</p></nav>")]
    [InlineData("<ul><li>Old harbour bridge to close</li></ul>")]
    [InlineData("<h2>Bridge</h2>")]
    public void TakesNo_LineOfAMenu(string markup) =>
        Assert.Equal(-1, MetadataOf.Page($"<head><meta property=\"og:title\" content=\"Old harbour bridge to close\"></head><body>{markup}<p>Text</p>").HeadlineNode);

    [Fact]
    public void Learns_TheSitesName_FromTheTitlesDifference() => Assert.Equal(
        "Old harbour bridge to close",
        MetadataOf.Page("<head><title>Courier Blog: Old harbour bridge to close</title><meta property=\"og:title\" content=\"Old harbour bridge to close\"></head><body><h1>Courier Blog</h1><h3>Old harbour bridge to close</h3>").Headline);

    [Theory]
    [InlineData("Mar 5 2025 Old harbour bridge to close", "Old harbour bridge to close")]
    [InlineData("Old harbour bridge to close / Mar 2025", "Old harbour bridge to close")]
    [InlineData("Old harbour bridge to close (example.org) 87", "Old harbour bridge to close")]
    [InlineData("OLD HARBOUR BRIDGE TO CLOSE", "Old harbour bridge to close")]
    [InlineData("Old harbour bridge to close on Monday", "Old harbour bridge to close on Monday")]
    [InlineData("Old harbour bridge to close | Opinion", "Old harbour bridge to close")]
    [InlineData("Old harbour bridge to close | What shopkeepers on the eastern bank say", "Old harbour bridge to close | What shopkeepers on the eastern bank say")]
    public void Cuts_Labels(string heading, string headline) => Assert.Equal(
        headline, MetadataOf.Page($"<head><meta property=\"og:title\" content=\"Old harbour bridge to close\"></head><body><h1>{heading}</h1>").Headline);

    [Fact]
    public void Takes_TheMarks_OfAHeadingSetInLines() => Assert.Equal(
        "Old harbour bridge – Why it must close",
        MetadataOf.Page("<head><meta property=\"og:title\" content=\"Old harbour bridge – Why it must close\"></head><body><h1><span>Old harbour bridge</span><br><span>Why it must close</span></h1>").Headline);

    [Fact]
    public void Prefers_TheH1_ThatLeadsNowhere() => Assert.Equal(
        "Where to walk beside the harbour",
        MetadataOf.Page("<head><title>Where to walk in the harbour town</title></head><body><h1><a href=/>Courier</a></h1><h1>Where to walk beside the harbour</h1><h1><a href=/2>Where to row in the harbour town</a></h1>").Headline);

    [Fact]
    public void Leaves_DatesOutOfTheH1() => Assert.Equal(
        "Harbour bridge to close", MetadataOf.Page("<title>Harbour bridge to close</title><h1>Harbour bridge to close<div>March 5, 2025</div></h1>").Headline);

    [Fact]
    public void Reads_BothEscapesOfATitle() => Assert.Equal("Q&A: the bridge", MetadataOf.Head("<meta property=\"og:title\" content=\"Q&amp;amp;A: the bridge\">").Headline);

    [Fact]
    public void IsNull_WhenThePageHasNone() => Assert.Null(MetadataOf.Page("<p>Text</p>").Headline);

    [Fact]
    public void NamesItsElement()
    {
        var metadata = MetadataOf.Page("<title>Harbour bridge to close</title><h1>Harbour bridge to close</h1>");

        Assert.True(metadata.HeadlineNode > 0);
        Assert.Equal(-1, MetadataOf.Head("<title>Harbour bridge to close</title>").HeadlineNode);
    }

    [Fact]
    public void AMegabyteOfTitle_IsCut()
    {
        var metadata = MetadataOf.Head($"<title>{string.Concat(Enumerable.Repeat("a | ", 250_000))}</title>");

        Assert.True(metadata.Headline!.Length <= Findings.MaxLength);
    }
}
