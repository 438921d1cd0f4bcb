using Lede.Extraction;

namespace Lede.Tests.Extraction;

public sealed class ImageAddressTests
{
    [Theory]
    [InlineData("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg")]
    [InlineData("a.jpg, b.jpg 2x", "b.jpg")]
    [InlineData("/x,y.jpg 1x,\n/z.jpg 1.5x", "/z.jpg")]
    [InlineData("a.jpg", "a.jpg")]
    [InlineData("a.jpg nonsense", "a.jpg")]
    [InlineData(" , ", "")]
    public void Largest_OfASet(string set, string expected) => Assert.Equal(expected, ImageAddress.Largest(set).ToString());
}
