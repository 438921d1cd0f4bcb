using Lede.Extraction;

namespace Lede.Tests.Extraction;

public sealed class CaptionTextTests
{
    [Theory]
    [InlineData("The bridge. Photo: Ann Lee", "The bridge.", "Ann Lee")]
    [InlineData("The bridge (Credit: Ann Lee)", "The bridge", "Ann Lee")]
    [InlineData("The bridge on Monday. (AP Photo/Ann Lee)", "The bridge on Monday.", "AP Photo/Ann Lee")]
    [InlineData("Photograph: Ann Lee/The Example", null, "Ann Lee/The Example")]
    [InlineData("The bridge (built 1911)", "The bridge (built 1911)", null)]
    [InlineData("Resource: water", "Resource: water", null)]
    [InlineData("", null, null)]
    public void Split_CaptionAndCredit(string text, string? caption, string? credit) => Assert.Equal((caption, credit), CaptionText.Split(text));
}
