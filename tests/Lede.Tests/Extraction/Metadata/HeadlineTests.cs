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
