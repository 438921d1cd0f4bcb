using System.Text.Json;

namespace Lede.Tests.Annotation;

public sealed class DateArticleTests
{
    [Fact]
    public void Finds_EveryDateOfTheArticleAndNoOther()
    {
        var gold = JsonDocument.Parse(File.ReadAllBytes(Repository.Shared("article", "gold.json"))).RootElement;
        var source = new ArticleSource(File.ReadAllBytes(Repository.Shared("article",
            "trump-putin-talks.txt")))
        { Published = new DateOnly(2025, 2, 10) };

        var dates = new ArticleParser().Parse(source, cancellation: TestContext.Current.CancellationToken).Article!.Dates;

        Assert.Equal(gold.GetProperty("time_expressions").EnumerateArray().Select(Expected), dates.Select(Found));
    }

    private static string Expected(JsonElement date)
    {
        var range = date.GetProperty("range");
        var mod = date.TryGetProperty("mod", out var given) ? given.GetString() : null;
        return $"{date.GetProperty("start")}-{date.GetProperty("end")} {date.GetProperty("text")} {date.GetProperty("type")} {date.GetProperty("value")} {mod} {range[0]} {range[1]}";
    }

    private static string Found(DateExpression date) =>
        $"{date.Span.Start}-{date.Span.End} {date.Text} {date.Type.ToString().ToUpperInvariant()} {date.Value} {date.Mod} {date.From} {date.To}";
}
