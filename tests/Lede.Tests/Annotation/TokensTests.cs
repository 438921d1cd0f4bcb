namespace Lede.Tests.Annotation;

public sealed class TokensTests
{
    [Theory]
    [InlineData("Ukraine’s war", "Ukraine|’s|war")]
    [InlineData("the States' rights", "the|States|'|rights")]
    [InlineData("I’ve had it…And more", "I’ve|had|it|…|And|more")]
    [InlineData("U.S. President and a U.S president", "U.S.|President|and|a|U.S|president")]
    [InlineData("Mr. J.K. O'Brien Jr., 2,000th", "Mr.|J.K.|O'Brien|Jr.|,|2,000th")]
    [InlineData("Akufo-Addo - no", "Akufo|-|Addo|-|no")]
    [InlineData("see https://a.b/c?d=e. Then", "see|https://a.b/c?d=e|.|Then")]
    [InlineData("AT&T and \"War\"", "AT&T|and|\"|War|\"")]
    public void Cuts_Words(string text, string expected)
    {
        var tokens = AnnotationDrafts.Tokens(text);

        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.Word(i).ToString())));
    }

    [Theory]
    [InlineData("He left. She stayed.", 2)]
    [InlineData("“Why?” he said. “No.” She left.", 3)]
    [InlineData("The U.S. Army and the U.S. The end.", 2)]
    [InlineData("J. Smith met Mr. Jones of Acme Inc. in Rome.", 1)]
    [InlineData("He said (it rained.) Then he left", 2)]
    [InlineData("One\nTwo", 2)]
    public void Splits_Sentences(string text, int expected) => Assert.Equal(expected, AnnotationDrafts.Tokens(text).Sentences.Length);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(7, 2)]
    [InlineData(13, 3)]
    public void Finds_TokenAtPosition(int position, int expected) =>
        Assert.Equal(expected, AnnotationDrafts.Tokens("One two\nthree").At(position));

    [Fact]
    public void Hashes_WordsWithoutCase()
    {
        var tokens = AnnotationDrafts.Tokens("O’Brien O'BRIEN Élan éLAN");

        Assert.Equal(tokens[0].Hash, tokens[1].Hash);
        Assert.Equal(tokens[2].Hash, tokens[3].Hash);
        Assert.NotEqual(tokens[0].Hash, tokens[2].Hash);
    }
}
