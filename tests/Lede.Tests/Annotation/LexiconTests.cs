using Lede.Annotation;
using Lede.Benchmarks.Names;

namespace Lede.Tests.Annotation;

public sealed class LexiconTests
{
    // Lede.Benchmarks lexicon was not run after a list was changed, when this fails.
    [Fact]
    public void Matches_TheLists()
    {
        var lists = Path.Combine(Repository.Root, "src", "Lede", "Annotation", "Lists");
        using var built = new MemoryStream();
        LexiconBuilder.Build(lists, built);

        Assert.True(File.ReadAllBytes(Path.Combine(lists, "names.lexicon")).AsSpan().SequenceEqual(built.ToArray()));
    }

    [Theory]
    [InlineData("kenya", "KE")]
    [InlineData("Paris", "FR")]
    [InlineData("U.S.", "US")]
    [InlineData("Nowhere-on-any-list", null)]
    public void Knows_Countries(string place, string? country)
    {
        var tokens = AnnotationDrafts.Tokens(place);

        Assert.Equal(country, Lexicon.Default.CountryOf(tokens[0].Hash));
    }

    [Theory]
    [InlineData("New York City is", 3)]
    [InlineData("New paper", 0)]
    [InlineData("United Arab Emirates", 3)]
    public void Finds_LongestPhrase(string text, int length) =>
        Assert.Equal(length, Lexicon.Default.LongestPhrase(AnnotationDrafts.Tokens(text).All).Length);
}
