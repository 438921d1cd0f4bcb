using Lede.Writing;

namespace Lede.Tests.Writing;

public sealed class ArticlePlainTextTests
{
    [Fact]
    public void Writes_TheTextWhole() => Assert.Equal(NewsSample.Article.Text, SampleArticle.Utf8(ArticlePlainText.Write(NewsSample.Article)));
}
