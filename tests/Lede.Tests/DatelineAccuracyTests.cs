using System.Text;
using System.Text.Json;

namespace Lede.Tests;

/// <summary>The measure of the datelines task, and floors under it that only go up.</summary>
public sealed class DatelineAccuracyTests
{
    [Fact]
    public void ModernAuto_StaysAboveItsFloors()
    {
        var counts = Measure("modern-auto.jsonl");

        // Eight of the nine false ones are datelines in ordinary capitals that the automatic annotation missed.
        Assert.InRange(2.0 * counts.Found / (counts.Predicted + counts.Gold), 0.975, 1);
        AssertParts(counts);
    }

    [Fact]
    public void Reuters_StaysAboveItsFloors()
    {
        var counts = Measure("reuters21578.jsonl");

        Assert.InRange((double)counts.Found / counts.Gold, 0.99, 1);
        AssertParts(counts);
    }

    private static void AssertParts(Counts counts)
    {
        Assert.InRange((double)counts.Body / counts.Found, 0.995, 1);
        Assert.InRange((double)counts.Places / counts.Found, 0.995, 1);
        Assert.InRange((double)counts.Agency / counts.Found, 0.995, 1);
        Assert.InRange((double)counts.Date / counts.Dated, 0.995, 1);
    }

    private static Counts Measure(string file)
    {
        var counts = new Counts();
        foreach (var line in File.ReadLines(Repository.Shared("annotation", "datelines", file)))
        {
            using var document = JsonDocument.Parse(line);
            counts.Add(document.RootElement.GetProperty("dateline"), Parse(document.RootElement));
        }

        return counts;
    }

    private static Dateline? Parse(JsonElement document)
    {
        var published = document.GetProperty("reference_date").GetString();
        var source = new ArticleSource(Encoding.UTF8.GetBytes(document.GetProperty("text").GetString()!))
        {
            Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
        };
        return new ArticleParser().Parse(source, new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article?.Dateline;
    }

    // As ../shared/tools/score_annotations.py counts: parts only where the start is found, within one character.
    private sealed class Counts
    {
        public int Gold, Predicted, Found, Body, Places, Agency, Dated, Date;

        public void Add(JsonElement gold, Dateline? predicted)
        {
            Gold += gold.ValueKind == JsonValueKind.Null ? 0 : 1;
            Predicted += predicted is null ? 0 : 1;
            if (gold.ValueKind == JsonValueKind.Null || predicted is null || Math.Abs(gold.GetProperty("start").GetInt32() - predicted.Span.Start) > 1)
                return;
            Found++;
            Body += gold.GetProperty("body_start").GetInt32() == predicted.BodyStart ? 1 : 0;
            Places += gold.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("text").GetString()!)
                .SequenceEqual(predicted.Places.Select(place => place.Text), StringComparer.OrdinalIgnoreCase) ? 1 : 0;
            Agency += (Part(gold, "agency", "text") ?? "") == (predicted.Agency?.Text ?? "") ? 1 : 0;
            if (Part(gold, "date", "iso") is not { } day)
                return;
            Dated++;
            Date += day == predicted.Date?.Value ? 1 : 0;
        }

        private static string? Part(JsonElement gold, string name, string field) =>
            gold.GetProperty(name) is { ValueKind: JsonValueKind.Object } part ? part.GetProperty(field).GetString() : null;
    }
}
