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
    [InlineData("<div class=newsletter-details><p>March 5, 2025</p><p>Sponsored by a shop</p></div>", "2025-03-05", null)] // right under the headline
    [InlineData("<div class=social-bar><p><span class=publicationTime>2025-03-05T08:10+02:00</span></p></div>", "2025-03-05T08:10+02:00", null)]
    [InlineData("<div class=field--name-changed><time datetime=2025-03-06>March 6, 2025</time></div>", null, "2025-03-06")]
    [InlineData("<p>Post time: 5 March 2025</p>", "2025-03-05", null)]
    [InlineData("<p>March 9, 2025</p><p>This article was originally published on 5 March 2025.</p>", "2025-03-05", null)]
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
    [InlineData("<p>Received 2022 Oct 12; Accepted 2023 Jan 7</p>")]
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

    [Theory]
    [InlineData("https://example.com/news/2025/03/05/bridge", "2025-03-05")]
    [InlineData("https://example.com/2025/march/05/bridge", "2025-03-05")]
    [InlineData("https://example.com/2025-03-05-bridge", "2025-03-05")]
    [InlineData("https://example.com/a/20250305/bridge", "2025-03-05")]
    [InlineData("https://example.com/2025/03/bridge", "2025-03")]
    [InlineData("https://example.com/2025/3/bridge", null)]
    [InlineData("https://example.com/2025/13/05/bridge", null)]
    [InlineData("https://example.com/story/20259999/bridge", null)]
    [InlineData("https://example.com/bridge?d=2025/03/05", null)]
    [InlineData("https://example.com/1234/05/06/bridge", null)]
    public void Reads_TheAddress_WhenThePageSaysNothing(string url, string? value) =>
        Assert.Equal(value, MetadataOf.Page("<title>Harbour bridge to close</title><h1>Harbour bridge to close</h1><p>Text</p>", url).Published?.Value);

    [Fact]
    public void Prefers_WhatThePageSays_ToTheAddress() => Assert.Equal(
        "2025-03-06", MetadataOf.Page("<title>Harbour bridge to close</title><h1>Harbour bridge to close</h1><p>March 6, 2025</p>", "https://example.com/2025/03/05/bridge").Published?.Value);

    [Theory]
    [InlineData("https://example.com/2025/04/03/bridge", "2025-04-03")] // agrees with the day first
    [InlineData("https://example.com/2025/03/04/bridge", "2025-03-04")]
    [InlineData("https://example.com/2025/07/07/bridge", "2025-03-04")]
    public void Numbers_AreReadAsThePagesOtherDatesSay(string url, string value) =>
        Assert.Equal(value, MetadataOf.Page("<html lang=en><title>Harbour bridge to close</title><h1>Harbour bridge to close</h1><p>03/04/2025</p>", url).Published?.Value);

    [Fact]
    public void ListedArticles_DoNotDateThisOne()
    {
        const string Teasers = "<div itemscope itemtype=https://schema.org/Article><meta itemprop=datePublished content=2025-05-01></div>"
            + "<div itemscope itemtype=https://schema.org/Article><meta itemprop=datePublished content=2025-05-02></div>"
            + "<div itemscope itemtype=https://schema.org/Article><meta itemprop=datePublished content=2025-05-03></div>";

        Assert.Equal("2025-03-05", MetadataOf.Page($"<head><title>Bridge to close</title><meta name=date content=\"March 5, 2025\"></head><body><h1>Bridge to close</h1>{Teasers}").Published?.Value);
    }

    [Fact]
    public void Modified_IsWhatReadersAreTold() => Assert.Equal("2025-03-06", MetadataOf.Page("""
        <head><title>Harbour bridge to close</title><meta property="article:modified_time" content="2025-08-01T10:00:00Z"></head><body><h1>Harbour bridge to close</h1><p>Updated March 6, 2025</p>
        """).Modified?.Value);

    [Theory]
    [InlineData("article:published_time", "2025-03-06T02:30:00Z", "March 5, 2025", "2025-03-05")] // the evening of the 5th where it was written
    [InlineData("article:published_time", "2024-01-01", "March 5, 2025", "2025-03-05")] // printed as the story's own day
    [InlineData("article:published_time", "2024-01-01", "Updated March 5, 2025", "2024-01-01")]
    [InlineData("article:published_time", "2025-09-10", "09.10.2025", "2025-09-10")] // the same day, month first
    [InlineData("og:title", "Bridge", "Updated March 5, 2025", "2025-03-05")]
    public void Dated_IsTheDayReadersAreShown(string property, string declared, string printed, string value) => Assert.Equal(value, MetadataOf.Page($"""
        <head><title>Harbour bridge to close</title><meta property="{property}" content="{declared}"></head><body><h1>Harbour bridge to close</h1><p>{printed}</p>
        """).Dated?.Value);

    [Fact]
    public void Dated_ByAnUpdate_WhenPublicationIsToldToMachinesOnly() => Assert.Equal("2025-03-05", MetadataOf.Page("""
        <head><title>Harbour bridge to close</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge to close","datePublished":"2024-01-01"}</script></head>
        <body><h1>Harbour bridge to close</h1><p>Updated March 5, 2025</p>
        """).Dated?.Value);

    [Fact]
    public void ThePlacesOwnOffset_ComesBeforeUtc() => Assert.Equal("2025-03-05T19:05:00-08:00", MetadataOf.Page("""
        <head><title>Harbour bridge to close</title><meta property="article:published_time" content="2025-03-06T03:05:00+00:00"></head>
        <body><h1>Harbour bridge to close</h1><p><time datetime="2025-03-05T19:05:00-08:00">Wednesday</time></p>
        """).Published?.Value);

    [Fact]
    public void ADateInTheAuthorsBox_DatesTheStory() => Assert.Equal("2025-03-05", MetadataOf.Page("""
        <title>Harbour bridge to close</title><p>Text</p><div class=author-details><p>Ann Lee</p><small>March 5, 2025</small></div>
        """).Published?.Value);
}
