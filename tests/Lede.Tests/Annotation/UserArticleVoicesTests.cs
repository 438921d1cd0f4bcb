using System.Text.Json;

namespace Lede.Tests.Annotation;

/// <summary>The user's article against its annotation by hand: every quotation, speaker, person, title and mention, and no other.</summary>
public sealed class UserArticleVoicesTests
{
    private static (Article Article, JsonElement Gold) Load()
    {
        var gold = JsonDocument.Parse(File.ReadAllText(Repository.Shared("article", "gold.json"))).RootElement;
        return (QuotationTests.Parse(File.ReadAllText(Repository.Shared("article", "trump-putin-talks.txt"))), gold);
    }

    [Fact]
    public void Finds_EveryQuotationAndNoOther()
    {
        var (article, gold) = Load();

        Assert.Equal(
            gold.GetProperty("quotes").EnumerateArray().Select(GoldQuote),
            article.Quotes.Select(quote => string.Join(" | ", quote.Parts.Select(part => $"{part.Span.Start}-{part.Span.End}"))
                + $" {quote.Kind} by {quote.Speaker?.PersonId} as {quote.Speaker?.Mention}@{quote.Speaker?.Span.Start}, {quote.Cue?.Text}@{quote.Cue?.Span.Start}"));
    }

    private static string GoldQuote(JsonElement quote)
    {
        var parts = quote.GetProperty("parts").EnumerateArray().Select(part => $"{part.GetProperty("start")}-{part.GetProperty("end")}");
        var (kind, source, cue) = (quote.GetProperty("kind").GetString()!, quote.GetProperty("source"), quote.GetProperty("cue"));
        return string.Join(" | ", parts)
            + $" {char.ToUpperInvariant(kind[0])}{kind[1..]} by {quote.GetProperty("speaker").GetProperty("id")}"
            + $" as {source.GetProperty("text")}@{source.GetProperty("start")}, {cue.GetProperty("text")}@{cue.GetProperty("start")}";
    }

    [Fact]
    public void Names_TheRelay()
    {
        var (article, _) = Load();

        Assert.Equal("RIA", Assert.Single(article.Quotes, quote => quote.Via is not null).Via!.Text);
    }

    [Fact]
    public void Finds_EveryPersonWithTitle()
    {
        var (article, gold) = Load();

        Assert.Equal(
            gold.GetProperty("people").EnumerateArray().Select(person =>
                $"{person.GetProperty("id")}: {person.GetProperty("name")}, {person.GetProperty("title")}@{person.GetProperty("title_span").GetProperty("start")}"),
            article.People.Select(person => $"{person.Id}: {person.Name}, {person.Title}@{person.TitleSpan?.Start}"));
    }

    [Fact]
    public void Finds_EveryMention()
    {
        var (article, gold) = Load();

        Assert.Equal(
            gold.GetProperty("people").EnumerateArray().SelectMany(person => person.GetProperty("mentions").EnumerateArray().Select(mention =>
                $"{person.GetProperty("id")} {mention.GetProperty("start")}-{mention.GetProperty("end")} {mention.GetProperty("kind")} {mention.GetProperty("text")}")),
            article.People.SelectMany(person => person.Mentions.Select(mention =>
                $"{person.Id} {mention.Span.Start}-{mention.Span.End} {mention.Kind.ToString().ToLowerInvariant()} {mention.Text}")));
    }
}
