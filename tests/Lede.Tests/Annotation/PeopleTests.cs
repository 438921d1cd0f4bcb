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
    [InlineData("The clinic’s manager, Mary Robinson, met reporters.", "Mary Robinson", "manager")]
    [InlineData("“It works,” said a spokesman for the ministry, John Kerry.", "John Kerry", "spokesman for the ministry")]
    [InlineData("The club’s founder and manager, Mary Robinson, met reporters.", "Mary Robinson", "founder and manager")]
    [InlineData("Varga’s chief of staff, Dr. Mary Robinson, met reporters.", "Mary Robinson", "chief of staff")]
    [InlineData("Mary Robinson, Ph.D., president of the club, met reporters.", "Mary Robinson", "president of the club")]
    [InlineData("Former Conservative minister Sir John Kerry met reporters.", "John Kerry", "Former Conservative minister")]
    [InlineData("Mary Robinson, a soprano whose voice filled halls, died on Monday.", "Mary Robinson", "a soprano")]
    [InlineData("Prosecutor James Robinson KC met reporters on Monday.", "James Robinson", "Prosecutor")]
    public void Reads_TheTitleVerbatim(string text, string name, string title) => Assert.Equal(title, Person(text, name).Title);

    [Fact]
    public void Joins_SurnameAndPronoun()
    {
        var person = Person("John Kerry met reporters on Monday. Kerry said he was tired. “I am tired,” he said.", "John Kerry");

        Assert.Equal(["John Kerry", "Kerry", "he", "I", "he"], person.Mentions.Select(mention => mention.Text));
    }

    [Theory]
    [InlineData("Martin Luther King Jr. spoke. King Jr. was tired.", "Martin Luther King Jr.", "Martin Luther King Jr. King Jr.")]
    [InlineData("John Kerry met his father, John Kerry Sr., on Monday. The elder Kerry was tired. Kerry was not.", "John Kerry", "John Kerry his Kerry")]
    [InlineData("Robert “Bo” Scott met reporters in the city on Monday. “I won,” Bo Scott said.", "Robert “Bo” Scott", "Robert “Bo” Scott I Bo Scott")]
    [InlineData("Abdul Rahman al-Masri met reporters. “I won,” Abdul Rahman said.", "Abdul Rahman al-Masri", "Abdul Rahman al-Masri I Abdul Rahman")]
    public void Joins_MentionsOfOnePerson(string text, string name, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', Person(text, name).Mentions.Select(mention => mention.Text)));

    [Theory]
    [InlineData("Mary Robinson met John Kerry, whom she called “a gentleman of the old school.”", "Mary Robinson")]
    [InlineData("Mary Robinson won. Her husband, Aldo, died in 2003. “I am not afraid of it,” she said.", "Mary Robinson")]
    [InlineData("Spokesman John Kerry declined to say whether President Donald Trump had called. “I will not discuss it,” he said.", "John Kerry")]
    [InlineData("John Kerry left early. The bank’s governor said rates would fall. “We are not there yet,” he said.", null)]
    public void Tells_WhomAPronounMeans(string text, string? name) => Assert.Equal(name, Assert.Single(QuotationTests.Parse(text).Quotes).Speaker?.Name);

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
