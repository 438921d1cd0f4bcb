namespace Lede.Tests.Extraction.Metadata;

public sealed class BylineTests
{
    [Theory]
    [InlineData("<p>By Ann Lee</p>", "Ann Lee", "By Ann Lee")]
    [InlineData("<p>By Ann Lee and Bo Ray</p>", "Ann Lee + Bo Ray", "By Ann Lee and Bo Ray")]
    [InlineData("<p>By <a href=/a>Ann Lee</a>, <a href=/b>Bo Ray</a> and <a href=/c>Cy Fox</a></p>", "Ann Lee + Bo Ray + Cy Fox", "By Ann Lee, Bo Ray and Cy Fox")]
    [InlineData("<div><span>Written by</span><span>Ann Lee</span><span>March 5, 2025</span></div>", "Ann Lee", "Written by Ann Lee")]
    [InlineData("<div>By</div><div>Ann Lee</div><div>Staff Writer</div>", "Ann Lee", "Ann Lee")]
    [InlineData("<p>Posted on July 1, 2024 by Ann Lee</p>", "Ann Lee", "by Ann Lee")]
    [InlineData("<p>By Ann Lee, Staff Writer | March 5, 2025</p>", "Ann Lee", "By Ann Lee, Staff Writer")]
    [InlineData("<p>By Ann Lee, PhD</p>", "Ann Lee", "By Ann Lee, PhD")]
    [InlineData("<div class=author-name>Ann Lee</div><div class=author-title>Senior reporter</div>", "Ann Lee", "Ann Lee")]
    [InlineData("<a href=https://example.com/author/ann-lee>Ann Lee</a>", "Ann Lee", "Ann Lee")]
    [InlineData("<p>Von Anna Müller und Bo Ray</p>", "Anna Müller + Bo Ray", "Von Anna Müller und Bo Ray")]
    [InlineData("<p>By the Newsroom Desk</p>", "", null)]
    [InlineData("<p class=byline>Daily Example Newsroom</p>", "Daily Example Newsroom", "Daily Example Newsroom")]
    [InlineData("<p>By Ann Lee</p><p>Reviewed by Bo Ray</p>", "Ann Lee", "By Ann Lee")]
    public void Reads_Names(string markup, string names, string? byline)
    {
        var metadata = MetadataOf.UnderHeadline(markup);

        Assert.Equal(names, metadata.Names());
        Assert.Equal(byline, metadata.Byline);
    }

    [Theory]
    [InlineData("<p>By clicking accept, you agree to our terms.</p>")]
    [InlineData("<p>Reviewed by Bo Ray</p>")]
    [InlineData("<p>Photo by Bo Ray</p>")]
    [InlineData("<p>By Staff</p>")]
    [InlineData("<div class=comment><span class=author>Bo Ray</span></div>")]
    [InlineData("<blockquote><p>By Bo Ray</p></blockquote>")]
    [InlineData("<nav><a href=/author/bo>Bo Ray</a></nav>")]
    [InlineData("<p class=author-bio>Bo Ray</p>")]
    [InlineData("<p>Sign Out</p><p>March 5, 2025</p><p>Share!</p>")]
    public void Finds_NoName(string markup)
    {
        var names = MetadataOf.UnderHeadline(markup).Names();

        Assert.DoesNotContain("Bo Ray", names, StringComparison.Ordinal);
        Assert.DoesNotContain("clicking", names, StringComparison.Ordinal);
        Assert.DoesNotContain("Staff", names, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_IsPreferred_ToTheAccountThatPosted()
    {
        var metadata = MetadataOf.Page("""
            <head><title>Harbour bridge to close</title><meta name="author" content="Web Desk"></head><body><h1>Harbour bridge to close</h1><p>By Ann Lee</p><p>Text.</p>
            """);

        Assert.Equal("Ann Lee", metadata.Names());
    }

    [Fact]
    public void Tag_ThatHoldsTheFirstOfSeveral_GivesWayToTheByline()
    {
        var metadata = MetadataOf.Page("""
            <head><title>Harbour bridge to close</title><meta name="author" content="Ann Lee"></head><body><h1>Harbour bridge to close</h1><p>By Ann Lee and Bo Ray</p><p>Text.</p>
            """);

        Assert.Equal("Ann Lee + Bo Ray", metadata.Names());
    }

    [Fact]
    public void Lines_OfBylineAndDate_AreNamed()
    {
        var metadata = MetadataOf.UnderHeadline("<div class=meta><p>By Ann Lee</p><p>March 5, 2025</p></div>");

        Assert.Equal(2, metadata.BylineNodes.Count);
        Assert.Empty(MetadataOf.UnderHeadline("<p>Nothing here</p>").BylineNodes);
    }
}
