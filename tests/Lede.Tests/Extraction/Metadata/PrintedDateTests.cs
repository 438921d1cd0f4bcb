namespace Lede.Tests.Extraction.Metadata;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("<p>March 5, 2025</p>", "2025-03-05", null)]
    [InlineData("<p>Published: March 5, 2025 | Updated: March 6, 2025</p>", "2025-03-05", "2025-03-06")]
    [InlineData("<p>Last updated on</p><p>March 6, 2025</p>", null, "2025-03-06")]
    [InlineData("<time datetime=2025-03-05T10:30:00Z>2 days ago</time>", "2025-03-05T10:30:00Z", null)]
    [InlineData("<time datetime=2025-03-05T10:30:00Z>March 5, 2025</time>", "2025-03-05T10:30:00Z", null)]
    [InlineData("<time datetime=2025-03-06 class=updated>March 6, 2025</time>", null, "2025-03-06")]
    [InlineData("<p>By Ann Lee • 5 March 2025 • 4 min read</p>", "2025-03-05", null)]
    public void Reads_Dates(string markup, string? published, string? modified)
    {
        var metadata = MetadataOf.UnderHeadline(markup);

        Assert.Equal(published, metadata.Published?.Value);
        Assert.Equal(modified, metadata.Modified?.Value);
    }

    [Theory]
    [InlineData("<p>2 hours ago</p>")]
    [InlineData("<p>Copyright March 5, 2025</p>")]
    [InlineData("<div class=comment><p>March 5, 2025</p></div>")]
    [InlineData("<div class=related-posts><p>Another story</p><p>March 5, 2025</p></div>")]
    [InlineData("<p>The bridge was opened in March 2025.</p>")]
    public void Finds_NoPublished(string markup) => Assert.Null(MetadataOf.UnderHeadline(markup).Published);

    [Theory]
    [InlineData("en", "2025-03-04")]
    [InlineData("en-US", "2025-03-04")]
    [InlineData("en-GB", "2025-04-03")]
    [InlineData("de", "2025-04-03")]
    public void Reads_Numbers_InTheOrderOfTheLanguage(string lang, string value) =>
        Assert.Equal(value, MetadataOf.UnderHeadline("<p>03/04/2025</p>", lang).Published?.Value);

    [Theory]
    [InlineData("2025-03-06", "March 5, 2024", "2024-03-05")] // the declared date is when the page was made anew
    [InlineData("2025-03-06T00:30:00Z", "March 5, 2025", "2025-03-06T00:30:00Z")] // a day's difference is the zone's
    [InlineData("2025-03-06", "March 9, 2025", "2025-03-06")] // later: printed for an update
    public void Declared_AndPrinted(string declared, string printed, string value) => Assert.Equal(value, MetadataOf.Page($"""
        <head><title>Harbour bridge to close</title><meta property="article:published_time" content="{declared}"></head><body><h1>Harbour bridge to close</h1><p>{printed}</p>
        """).Published?.Value);

    [Fact]
    public void Zone_IsNeverInvented()
    {
        var date = MetadataOf.UnderHeadline("<p>March 5, 2025 at 9:05 pm EST</p>").Published;

        Assert.Equal(("2025-03-05T21:05", "EST", DatePrecision.Minute), (date?.Value, date?.Zone, date?.Precision));
    }
}
