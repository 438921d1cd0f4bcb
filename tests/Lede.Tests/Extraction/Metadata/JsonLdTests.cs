namespace Lede.Tests.Extraction.Metadata;

public sealed class JsonLdTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","author":[{"name":"Ann Lee"},{"name":"Bo Ray"}]}""", "Ann Lee + Bo Ray")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":["Ann Lee","Bo Ray"]}}""", "Ann Lee + Bo Ray")]
    [InlineData("""[{"@type":"WebSite","name":"Daily"},{"@type":["Article","NewsArticle"],"author":"Ann Lee"}]""", "Ann Lee")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","author":{"@id":"#ann"}},{"@type":"Person","@id":"#ann","name":"Ann Lee"}]}""", "Ann Lee")]
    [InlineData("""{"@type":"http://schema.org/NewsArticle","creator":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","author":"Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","author":"Mar&iacute;a L&oacute;pez"}""", "María López")]
    public void Reads_Authors(string json, string names) => Assert.Equal(names, MetadataOf.JsonLd(json).Names());

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":null}""")]
    [InlineData("""{"@type":"NewsArticle","author":[]}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"@id":"#nobody"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":"admin"}""")]
    [InlineData("""{"@type":"NewsArticle","author":"https://example.com/ann"}""")]
    [InlineData("""{"@type":"BreadcrumbList","author":"Ann Lee"}""")]
    [InlineData("""{"@type":"NewsArticle","comment":[{"@type":"Comment","author":"Ann Lee"}]}""")]
    [InlineData("""{"author":"Ann Lee"}""")]
    public void Finds_NoAuthor(string json) => Assert.Empty(MetadataOf.JsonLd(json).Authors);

    [Fact]
    public void Reads_AllFields()
    {
        var metadata = MetadataOf.JsonLd("""
            {"@context":"https://schema.org","@type":"ReportageNewsArticle","headline":"Bridge to close","description":"Cracks were found.",
             "datePublished":"2025-03-05T10:30:00+01:00","dateModified":"2025-03-06","articleSection":["City","News"],"inLanguage":"en-GB",
             "author":{"@type":"Person","name":"Ann Lee","url":"https://example.com/ann"},"isAccessibleForFree":"False",
             "publisher":{"@type":"NewsMediaOrganization","name":"Daily Example","url":"https://example.com"},
             "image":{"@type":"ImageObject","url":"https://example.com/bridge.jpg"}}
            """);

        Assert.Equal("Bridge to close", metadata.Headline);
        Assert.Equal("Cracks were found.", metadata.Description);
        Assert.Equal("2025-03-05T10:30:00+01:00", metadata.Published?.Value);
        Assert.Equal("+01:00", metadata.Published?.Zone);
        Assert.Equal(("2025-03-06", DatePrecision.Day), (metadata.Modified?.Value, metadata.Modified?.Precision));
        Assert.Equal("City", metadata.Section);
        Assert.Equal(new Author("Ann Lee", "https://example.com/ann"), Assert.Single(metadata.Authors));
        Assert.Equal(new Publisher("Daily Example", "https://example.com/"), metadata.Publisher);
        Assert.Equal("https://example.com/bridge.jpg", Assert.Single(metadata.Images).Url);
        Assert.Equal("paid", metadata.DeclaredAccess);
    }

    [Fact]
    public void Prefers_TheObjectWhoseHeadlineIsThePages()
    {
        var metadata = MetadataOf.Head("""
            <meta property="og:title" content="Harbour bridge to close"><script type="application/ld+json">
            [{"@type":"NewsArticle","headline":"Mayor opens swimming pool","author":"Bo Ray","datePublished":"2024-01-01"},
             {"@type":"NewsArticle","headline":"Harbour bridge to close","author":"Ann Lee","datePublished":"2025-03-05"}]</script>
            """);

        Assert.Equal("Ann Lee", metadata.Names());
        Assert.Equal("2025-03-05", metadata.Published?.Value);
    }

    [Fact]
    public void Reports_BrokenBlock_AndReadsTheRest()
    {
        var metadata = MetadataOf.Head("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"He said "no" today","author":"Ann Lee"</script>
            <script type="application/ld+json">oops</script>
            """);

        Assert.Equal("Ann Lee", metadata.Names());
        Assert.Equal(2, metadata.Diagnostics.Count);
    }

    [Fact]
    public void Reports_Nothing_WhenTheBlockIsSound() => Assert.Empty(MetadataOf.JsonLd("""{"@type":"NewsArticle","author":"Ann Lee"}""").Diagnostics);
}
