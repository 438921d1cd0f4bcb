using System.Text.Json.Nodes;
using Lede.Writing;

namespace Lede.Tests.Writing;

public sealed class ArticleJsonLdTests
{
    [Fact]
    public void Writes_ANewsArticle()
    {
        var expected = JsonNode.Parse(
            """
            {
              "@context": "https://schema.org",
              "@type": "NewsArticle",
              "headline": "Snow & ice # \"now\"",
              "description": "It snowed.",
              "datePublished": "2025-02-10",
              "dateline": "MOSCOW, Feb 9",
              "inLanguage": "en",
              "url": "https://example.org/a?b=1&c=2",
              "author": [{"@type": "Person", "name": "Ann Lee", "url": "https://example.org/ann"}, {"@type": "Person", "name": "Bad"}],
              "editor": [{"@type": "Person", "name": "Bo Ray"}],
              "contributor": [{"@type": "Person", "name": "Ann Lee"}],
              "publisher": {"@type": "NewsMediaOrganization", "name": "Example News", "url": "https://example.org/"},
              "articleBody": "MOSCOW, Feb 9 - 😀 “It is cold,” Ann Lee of Foo & Sons said. “Very.”\n\nWhat now?\n\nSee the report! Here <b>bold</b> *stars*.\n\nMilk\nGoat milk\nBread\n\nWe shall see.\nWe shall.\n\nName\tAge\nAnn\t4|2\n\nif (a < b) { `x` }",
              "wordCount": 38,
              "image": [{"@type": "ImageObject", "url": "https://example.org/i(1).jpg", "caption": "A cold day", "creditText": "Bo Ray"}],
              "correction": ["Corrects spelling of name"],
              "mentions": [
                {"@type": "Person", "@id": "#ann-lee", "name": "Ann Lee", "jobTitle": "spokeswoman"},
                {"@type": "Organization", "name": "Foo & Sons"},
                {"@type": "Place", "name": "Moscow"}
              ],
              "hasPart": [{"@type": "Quotation", "text": "“It is cold,” “Very.”", "spokenByCharacter": {"@type": "Person", "@id": "#ann-lee", "name": "Ann Lee"}}]
            }
            """)!;
        var written = JsonNode.Parse(ArticleJsonLd.Write(NewsSample.Article))!;

        Assert.Equal(expected.ToJsonString(), written.ToJsonString());
    }

    [Fact]
    public void Leaves_OutWhatIsNotKnown()
    {
        var written = SampleArticle.Utf8(ArticleJsonLd.Write(SampleArticle.Of("Hello, world.")));

        Assert.Equal("""{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"Hello, world.","wordCount":2}""", written);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("one two  three\nfour", 4)]
    [InlineData("“well-known” – it’s 5", 3)]
    [InlineData("東京は雨", 4)]
    public void Counts_Words(string text, int count) => Assert.Equal(count, WordCount.Of(text));
}
