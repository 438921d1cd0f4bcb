using System.Text.Json;
using Lede.Annotation;
using Lede.Annotation.Entities;

namespace Lede.Tests.Annotation;

public sealed class EntityAnnotatorTests
{
    [Theory]
    [InlineData("organisations")]
    [InlineData("places")]
    public void Groups_MentionsOfTheArticle(string list)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Repository.Shared("article", "gold.json")));
        var expected = gold.RootElement.GetProperty(list).EnumerateArray()
            .Select(entry => string.Join(' ', entry.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("start").GetInt32())));
        var (organisations, places) = Read(File.ReadAllText(Repository.Shared("article", "trump-putin-talks.txt")));

        var mentions = list == "places" ? places.Select(place => place.Mentions) : organisations.Select(organisation => organisation.Mentions);

        Assert.Equal(expected.Order(StringComparer.Ordinal),
            mentions.Select(all => string.Join(' ', all.Select(mention => mention.Span.Start))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("He flew from Nairobi to the U.S. on Monday.", "Nairobi/city/KE U.S./country/US")]
    [InlineData("MOSCOW: Officials in Moscow met a delegation from France.", "Moscow/city/RU France/country/FR")]
    [InlineData("The United States and Russia agreed. The US and Moscow did not.", "United States/country/US Russia/country/RU Moscow/city/RU")]
    [InlineData("Ships crossed the Black Sea to Africa.", "Black Sea/water/ Africa/continent/")]
    [InlineData("The bridge in Portsmouth, Virginia, was closed.", "Portsmouth/city/ Virginia/region/")]
    [InlineData("German and French officials read the Washington Post.", "")]
    [InlineData("The Saudi ministry agreed with the United Arab Emirates.", "United Arab Emirates/country/AE")]
    [InlineData("Talks held in Geneva collapsed.", "Geneva/city/")]
    [InlineData("They met Madison Keys and Sofia Lund. “I won,” Madison Keys said.", "")]
    public void Names_Places(string text, string expected) => Assert.Equal(expected,
        string.Join(' ', Read(text).Places.Select(place => $"{place.Name}/{place.Kind}/{place.Country}")));

    [Theory]
    [InlineData("The World Health Organization (WHO) warned. WHO said so on Monday.", "World Health Organization/international/3")]
    [InlineData("The Ministry of Education in Accra told Reuters.", "Ministry of Education/government/1 Reuters/media/1")]
    [InlineData("Brennar AG cut its forecast. Brennar declined to comment.", "Brennar AG/company/2")]
    [InlineData("The Los Angeles Police Department and the Attorney General’s Office agreed.", "Los Angeles Police Department/government/1 Attorney General’s Office/government/1")]
    [InlineData("He owns Delgado & Sons Landscaping.", "Delgado & Sons Landscaping//1")]
    [InlineData("She works at the Okinawa Institute of Science and Technology.", "Okinawa Institute of Science and Technology/education/1")]
    [InlineData("He joined the University of Lagos and later Chelsea.", "University of Lagos/education/1 Chelsea/team/1")]
    public void Joins_Organisations(string text, string expected) => Assert.Equal(expected,
        string.Join(' ', Read(text).Organisations.Select(entry => $"{entry.Name}/{entry.Kind}/{entry.Mentions.Count}")));

    private static (IReadOnlyList<Organisation> Organisations, IReadOnlyList<Place> Places) Read(string text)
    {
        var draft = AnnotationDrafts.Of(text);
        var stop = TestContext.Current.CancellationToken;
        var tokens = Tokens.Of(draft, stop);
        var names = NameFinder.Find(draft, tokens, stop);
        return (EntityAnnotator.Organisations(draft, tokens, names), EntityAnnotator.Places(draft, tokens, names));
    }
}
