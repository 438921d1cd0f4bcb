using System.Text;
using Lede.Reading;

namespace Lede.Tests;

public sealed class CopyReaderTests
{
    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb\r\rc", "a\nb\n\nc")]
    [InlineData("a\u0085b\u2028c\u2029d\fe\vf", "a\nb\nc\nd\ne\nf")]
    [InlineData("a\r", "a\n")]
    [InlineData("a\0b\u0001c\td", "a b c\td")]
    [InlineData("\uFEFFa", "a")]
    public void Normalises_LineEnds(string copy, string text) =>
        Assert.Equal(text, CopyReader.Read(new ArticleSource(Encoding.UTF8.GetBytes(copy)))?.Text);

    [Fact]
    public void Refuses_BinaryData()
    {
        var result = new ArticleParser().Parse(new ArticleSource("\u007FELF\u0002\u0001"u8.ToArray()), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(ParseFailureReason.Malformed, result.Failure?.Reason);
    }
}
