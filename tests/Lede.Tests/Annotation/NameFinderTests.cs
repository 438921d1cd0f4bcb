using Lede.Annotation;

namespace Lede.Tests.Annotation;

public sealed class NameFinderTests
{
    // Floors go up, never down. The set is never trained on.
    [Fact]
    public void Finds_NamesOfWorldNewswire()
    {
        var measured = EntityFloors.Measure(Repository.Shared("annotation", "entities", "worldwide-dev.jsonl"));

        Assert.True(measured["micro"] >= 81.0, $"micro F1 {measured["micro"]:F2}");
        Assert.True(measured["PER"] >= 88.5, $"PER F1 {measured["PER"]:F2}");
        Assert.True(measured["LOC"] >= 83.8, $"LOC F1 {measured["LOC"]:F2}");
    }

    [Theory]
    [InlineData("Our guide to HDR Photography and to photography at night is out now.")]
    [InlineData("The Vega OS tablet is slower than it was.")]
    public void Takes_NoProductForAPerson(string text) => Assert.Empty(QuotationTests.Parse(text).People);

    [Theory]
    [InlineData("U.S. President Donald Trump met Ukrainian President Volodymyr Zelenskiy in Paris.", "U.S./Place, Donald Trump/Person, Volodymyr Zelenskiy/Person, Paris/Place")]
    [InlineData("The United Nations (UN) opened an office in Nairobi, Kenya, said Mr Otieno.", "United Nations/Organisation, UN/Organisation, Nairobi/Place, Kenya/Place, Otieno/Person")]
    [InlineData("Let us talk, they said. German and French officials agreed on Monday.", "")]
    [InlineData("The talks were held in the U.S. Still, Grace Otieno said no.", "U.S./Place, Grace Otieno/Person")]
    [InlineData("Nairobi\tKenya\tGrace Otieno\tNigeria", "Nairobi/Place, Kenya/Place, Grace Otieno/Person, Nigeria/Place")]
    [InlineData("Talks with Secretary General Ban Ki-moon were held under the Barack Obama-era rules.", "Ban Ki-moon/Person, Barack Obama/Person")]
    [InlineData("The demands went to Commission Chairman Badru Kiggundu on Monday.", "Badru Kiggundu/Person")]
    public void Finds_Names(string text, string expected)
    {
        var draft = AnnotationDrafts.Of(text);
        var stop = TestContext.Current.CancellationToken;

        var names = NameFinder.Find(draft, Tokens.Of(draft, stop), stop);

        Assert.Equal(expected, string.Join(", ", names.Select(name => $"{text[name.Span.Start..name.Span.End]}/{name.Kind}")));
    }

    // The article that GET /article serves: every name, and no false one.
    [Fact]
    public void Finds_AllNamesOfTheArticle() =>
        Assert.Equal(100.0, EntityFloors.Measure(Repository.Shared("annotation", "article", "entities.jsonl"))["micro"]);

    [Theory]
    [InlineData("Capital ", 60_000)]
    [InlineData("of The ", 60_000)]
    [InlineData("(ABC) ", 60_000)]
    [InlineData("Al-", 100_000)]
    public void Keeps_SpansInOrder(string piece, int times)
    {
        var draft = AnnotationDrafts.Of(string.Concat(Enumerable.Repeat(piece, times)));
        var stop = TestContext.Current.CancellationToken;

        var end = 0;
        foreach (var name in NameFinder.Find(draft, Tokens.Of(draft, stop), stop))
        {
            Assert.True(name.Span.Start >= end && name.Span.End > name.Span.Start);
            end = name.Span.End;
        }
    }
}
