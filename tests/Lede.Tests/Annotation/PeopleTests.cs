namespace Lede.Tests.Annotation;

public sealed class PeopleTests
{
    private static Person Person(string text, string name) => Assert.Single(QuotationTests.Parse(text).People, person => person.Name == name);

    [Theory]
    [InlineData("U.S. President Donald Trump met reporters on Monday.", "Donald Trump", "U.S. President")]
    [InlineData("Kremlin spokesman Dmitry Peskov met reporters on Monday.", "Dmitry Peskov", "Kremlin spokesman")]
    [InlineData("Secretary of State Marco Rubio met reporters on Monday.", "Marco Rubio", "Secretary of State")]
    [InlineData("He spoke to former U.S. President Joe Biden on Monday.", "Joe Biden", "former U.S. President")]
    [InlineData("Keith Kellogg, the special envoy for the war, met reporters.", "Keith Kellogg", "the special envoy for the war")]
    [InlineData("“It works,” said Dr. Ann Lee, dean of the school of law.", "Ann Lee", "dean of the school of law")]
    [InlineData("“It works,” Ann Lee, president of the club told us.", "Ann Lee", "president of the club")]
    [InlineData("Dr. Ann Lee met reporters on Monday.", "Ann Lee", "Dr.")]
    public void Reads_TheTitleVerbatim(string text, string name, string title) => Assert.Equal(title, Person(text, name).Title);

    [Fact]
    public void Joins_SurnameAndPronoun()
    {
        var person = Person("John Kerry met reporters on Monday. Kerry said he was tired. “I am tired,” he said.", "John Kerry");

        Assert.Equal(["John Kerry", "Kerry", "he", "I", "he"], person.Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void Learns_GenderFromTheApposition()
    {
        var article = QuotationTests.Parse("Ann Lee met Quarsheba Ray, an unarmed man, on Monday. “We won,” she said.");

        Assert.Equal("Ann Lee", article.Quotes[0].Speaker?.Name);
    }

    [Fact]
    public void Keeps_NamesakesApart()
    {
        var article = QuotationTests.Parse("Bill Clinton spoke first. Hillary Clinton spoke later. “We won,” Bill Clinton said. “I won,” Hillary Clinton said.");

        Assert.Equal(["Bill Clinton", "Hillary Clinton"], article.People.Select(person => person.Name));
        Assert.Equal(["Bill Clinton", "Hillary Clinton"], article.Quotes.Select(quote => quote.Speaker?.Name));
    }

    [Fact]
    public void Follows_FamilyNameInFront()
    {
        var person = Person("Chinese President Xi Jinping met reporters on Monday. “We are ready,” Xi said.", "Xi Jinping");

        Assert.Equal(["Xi Jinping", "Xi"], person.Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void Gives_NoSpeakersInOtherLanguages()
    {
        var article = QuotationTests.Parse("""
            Der Bundeskanzler hat am Montag in Berlin die Pläne der Regierung verteidigt und die Kritik der Opposition zurückgewiesen. „Wir werden diesen Weg gehen“, sagte Olaf Scholz.

            Die Opposition hatte die Pläne am Sonntag scharf kritisiert und eine Abstimmung im Bundestag verlangt. „Das ist nicht genug“, sagte Friedrich Merz.
            """);

        Assert.Equal(["„Wir werden diesen Weg gehen“", "„Das ist nicht genug“"], article.Quotes.Select(quote => quote.Parts[0].Text));
        Assert.All(article.Quotes, quote => Assert.Null(quote.Speaker));
    }
}
