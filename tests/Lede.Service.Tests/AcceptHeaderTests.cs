using Lede.Service.Representations;

namespace Lede.Service.Tests;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("", "json")]
    [InlineData("*/*", "json")]
    [InlineData("application/json", "json")]
    [InlineData("APPLICATION/JSON", "json")]
    [InlineData("application/*;q=0.5", "json")]
    [InlineData("text/*", "text")]
    [InlineData("text/html", "html")]
    [InlineData("text/html, application/json", "json")]
    [InlineData("text/html, application/json;q=0.9", "html")]
    [InlineData("text/html;q=0.8, text/*;q=0.9", "text")]
    [InlineData("text/*, text/plain;q=0, text/markdown;q=0.5", "html")]
    [InlineData("application/ld+json;profile=\"https://a.b/c,d;e\", application/json;q=0.5", "jsonld")]
    [InlineData("text/markdown; charset=utf-8; q=0.3", "markdown")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "html")]
    [InlineData("image/png, application/json;q=0.001", "json")]
    [InlineData("application/json;q=0, */*;q=0.1", "text")]
    [InlineData("text/html;q=abc, text/markdown;q=0.1", "markdown")]
    [InlineData(",, ,text/html,,", "html")]
    [InlineData("\"text/html", null)]
    [InlineData("image/png", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("application/json;q=2", null)]
    [InlineData("application/json;q=0.0001", null)]
    [InlineData("json", null)]
    [InlineData("*", null)]
    public void Chooses_ByWeightAndSpecificity(string accept, string? name) => Assert.Equal(name, AcceptHeader.Choose(accept)?.Name);
}
