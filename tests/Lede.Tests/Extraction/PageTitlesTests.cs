using Lede.Extraction.Features;

namespace Lede.Tests.Extraction;

public sealed class PageTitlesTests
{
    private static readonly PageTitles Titles = new("Harbour Bridge to Close\nHarbour Bridge to Close - The Daily Example", "The council voted late on Tuesday to close the old harbour bridge.\n");

    [Theory]
    [InlineData("Harbour Bridge to Close", 255)]
    [InlineData("HARBOUR BRIDGE TO CLOSE", 255)]
    [InlineData("Bridge to Close", 166)]
    [InlineData("Harbour", 0)]
    [InlineData("Another story altogether", 0)]
    public void Match_TitleIsTheShareOfIt(string text, byte share) => Assert.Equal(share, Titles.Match(text).Title);

    [Theory]
    [InlineData("The Council voted late on Tuesday to close the old harbour bridge.", 250)]
    [InlineData("The council voted late on Tuesday to close the old harbour bridge, which has carried trams.", 150)]
    [InlineData("The council voted late", 0)]
    [InlineData("Shopkeepers on the eastern bank said they had not been asked.", 0)]
    public void Match_DescriptionTellsWholeFromBeginning(string text, byte match) => Assert.Equal(match, Titles.Match(text).Description);
}
