namespace Lede.Tests;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("plain", 2, 4, 2, 4)]
    [InlineData("a\U0001F600b", 3, 4, 2, 3)]
    [InlineData("\U0001F600\U0001F600x", 4, 5, 2, 3)]
    [InlineData("\uD83Dx\uDE00y", 3, 4, 3, 4)] // lone surrogates are code points of their own
    public void Counts_CodePoints(string text, int start, int end, int expectedStart, int expectedEnd)
    {
        var slice = new ArticleText(text).Slice(new CharSpan(start, end));

        Assert.Equal(new TextSpan(expectedStart, expectedEnd), slice.Span);
        Assert.Equal(text[start..end], slice.Text);
    }
}
