using Lede.Extraction.Metadata;

namespace Lede.Tests.Extraction.Metadata;

public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("""{"headline":"A \"quoted\" word","n":1}""", "A \"quoted\" word", false)]
    [InlineData("""{"headline":"caf\u00e9 \/ bar"}""", "café / bar", false)]
    [InlineData("""{"headline":"One",}""", "One", false)]
    [InlineData("""{"n":[1,2,],"headline":"One"}""", "One", false)]
    [InlineData("""/*<![CDATA[*/ {"headline":"One"} /*]]>*/""", "One", false)]
    [InlineData("<!-- {\"headline\":\"One\"} -->", "One", false)]
    [InlineData("// note\n{\"headline\":\"One\"}", "One", false)]
    [InlineData("{\"headline\":\"Two\nlines\"}", "Two\nlines", false)]
    [InlineData("""{"headline":"He said "no" today","n":1}""", "He said \"no\" today", true)]
    [InlineData("{\"n\":\"one\"\n\"headline\":\"Two\"}", "Two", false)]
    [InlineData("""{"headline":"One","n":{"a":[""", "One", true)]
    [InlineData("""{headline:"One"}""", "One", true)]
    public void Reads_Member(string text, string headline, bool broken)
    {
        using var json = LenientJsonReader.Read(text);

        Assert.Equal(headline, json.String(json.Member(0, "headline")));
        Assert.Equal(broken, json.IsBroken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json at all")]
    [InlineData("""{"headline":"never closed""")]
    [InlineData("""{"other":"One"}""")]
    [InlineData("""[{"headline":"inside a list"}]""")]
    public void Finds_NoMember(string text)
    {
        using var json = LenientJsonReader.Read(text);

        Assert.Null(json.Count == 0 ? null : json.String(json.Member(0, "headline")));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('"')]
    [InlineData(']')]
    [InlineData('\\')]
    public void Reads_AMillionOfOneCharacter(char c)
    {
        using var json = LenientJsonReader.Read(new string(c, 1_000_000));

        Assert.True(json.IsBroken);
        Assert.True(json.Count <= 100_000);
    }

    [Fact]
    public void Keeps_ValuesBesideTooDeepOnes()
    {
        var text = "{\"deep\":" + new string('[', 500) + new string(']', 500) + ",\"headline\":\"One\"}";
        using var json = LenientJsonReader.Read(text);

        Assert.Equal("One", json.String(json.Member(0, "headline")));
    }
}
