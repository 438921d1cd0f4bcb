namespace Lede.Tests.Extraction.Metadata;

public sealed class MetaTagsTests
{
    [Theory]
    [InlineData("""<meta property="article:published_time" content="2025-03-05T10:30:00Z">""", "2025-03-05T10:30:00Z")]
    [InlineData("""<meta name="parsely-pub-date" content="2025-03-05">""", "2025-03-05")]
    [InlineData("""<meta name="sailthru.date" content="2025-03-05 10:30">""", "2025-03-05T10:30")]
    [InlineData("""<meta name="DC.date.issued" content="2025-03-05">""", "2025-03-05")]
    [InlineData("""<meta name="citation_publication_date" content="2025/03/05">""", "2025-03-05")]
    [InlineData("""<meta itemprop="datePublished" content="2025-03-05">""", "2025-03-05")]
    [InlineData("""<meta name="date" content="March 5, 2025">""", "2025-03-05")]
    public void Reads_Published(string head, string value) => Assert.Equal(value, MetadataOf.Head(head).Published?.Value);

    [Theory]
    [InlineData("""<meta property="article:published_time" content="">""")]
    [InlineData("""<meta property="article:published_time" content="soon">""")]
    [InlineData("""<meta property="article:modified_time" content="2025-03-05">""")]
    [InlineData("""<meta name="expires" content="2025-03-05">""")]
    public void Finds_NoPublished(string head) => Assert.Null(MetadataOf.Head(head).Published);

    [Theory]
    [InlineData("""<meta property="article:section" content="World">""", "World")]
    [InlineData("""<meta property="article:section" content="article"><meta name="section" content="Politics">""", "Politics")]
    [InlineData("""<meta property="article:section" content="Uncategorized">""", null)]
    [InlineData("""<meta property="article:section" content="The council voted late on Tuesday to close the old harbour bridge to all.">""", null)]
    public void Reads_Section(string head, string? section) => Assert.Equal(section, MetadataOf.Head(head).Section);

    [Theory]
    [InlineData("""<meta name="author" content="Ann Lee">""", "Ann Lee")]
    [InlineData("""<meta name="author" content="By Ann Lee and Bo Ray">""", "Ann Lee + Bo Ray")]
    [InlineData("""<meta property="article:author" content="Ann Lee"><meta property="article:author" content="Bo Ray">""", "Ann Lee + Bo Ray")]
    [InlineData("""<meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Ray, Bo K.">""", "Ann Lee + Bo K. Ray")]
    [InlineData("""<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">""", "Ann Lee")]
    [InlineData("""<meta name="author" content="annlee77"><meta property="article:author" content="Ann Lee">""", "Ann Lee")]
    [InlineData("""<meta name="author" content="annlee77">""", "annlee77")]
    public void Reads_Authors(string head, string names) => Assert.Equal(names, MetadataOf.Head(head).Names());

    [Theory]
    [InlineData("""<meta property="article:author" content="https://www.facebook.com/ann">""")]
    [InlineData("""<meta name="author" content="@ann">""")]
    [InlineData("""<meta name="author" content="ann@example.com">""")]
    [InlineData("""<meta name="author" content="Staff">""")]
    [InlineData("""<meta name="author" content="undefined">""")]
    [InlineData("""<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Five minutes">""")]
    [InlineData("""<meta name="twitter:creator" content="@ann">""")]
    public void Finds_NoAuthor(string head) => Assert.Empty(MetadataOf.Head(head).Authors);

    [Theory]
    [InlineData("free", "free")]
    [InlineData("metered", "metered")]
    [InlineData("locked", "paid")]
    [InlineData("whatever", null)]
    public void Reads_ContentTier(string tier, string? access) =>
        Assert.Equal(access, MetadataOf.Head($"""<meta property="article:content_tier" content="{tier}">""").DeclaredAccess);

    [Fact]
    public void Reads_Images_LeadFirst_WithTheirSizes()
    {
        var metadata = MetadataOf.Head("""
            <link rel="canonical" href="https://example.com/news/1"><meta property="og:image" content="/a.jpg"><meta property="og:image:width" content="1200">
            <meta property="og:image:alt" content="The bridge"><meta name="twitter:image" content="https://example.com/b.jpg">
            <meta name="twitter:image" content="https://example.com/a.jpg">
            """);

        Assert.Equal([new ArticleImage("https://example.com/a.jpg", "The bridge", Width: 1200), new ArticleImage("https://example.com/b.jpg")], metadata.Images);
    }

    [Theory]
    [InlineData("""<html lang="EN-us">""", "en-US")]
    [InlineData("""<html><meta property="og:locale" content="de_AT">""", "de-AT")]
    [InlineData("""<html lang="english"><meta http-equiv="content-language" content="fr, en">""", "fr")]
    [InlineData("""<html lang="">""", null)]
    public void Reads_Language(string start, string? language) => Assert.Equal(language, MetadataOf.Page(start + "<body><p>Text").Language);

    [Fact]
    public void Evidence_NamesThePlaces_ChosenFirst()
    {
        var metadata = MetadataOf.Head("""<meta name="author" content="annlee77"><meta property="article:author" content="Ann Lee">""");

        Assert.Equal(
            [new FieldEvidence("authors", "Ann Lee", "article:author", true), new FieldEvidence("authors", "annlee77", "author", false)],
            metadata.Evidence.Where(evidence => evidence.Field == "authors"));
    }

    [Fact]
    public void HundredThousandTags_AreBounded()
    {
        var metadata = MetadataOf.Head(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<meta property=\"og:title\" content=\"Title {i}\">")));

        Assert.Equal("Title 0", metadata.Headline);
        Assert.True(metadata.Evidence.Count < 200);
    }
}
