using System.Text.Json;

namespace Lede.Tests.Annotation;

/// <summary>Floors over the shared news. They only go up.</summary>
public sealed class QuoteAccuracyTests
{
    [Fact]
    public void Keeps_TheFloors()
    {
        var measure = new QuoteMeasure();
        foreach (var line in File.ReadLines(Repository.Shared("annotation", "quotes", "polnear-dev.jsonl")))
        {
            var gold = JsonDocument.Parse(line).RootElement;
            measure.Add(gold, QuotationTests.Parse(gold.GetProperty("text").GetString()!));
        }

        Assert.InRange(measure.SpeakerAccuracy, 95.3, 100);
        Assert.InRange(measure.NameAccuracy, 90.4, 100);
        Assert.InRange(measure.FalseShare, 0, 16);
        Assert.InRange(measure.F1, 90.1, 100);
    }

    [Fact]
    public void Spans_HoldOnEveryArticle()
    {
        foreach (var line in File.ReadLines(Repository.Shared("annotation", "quotes", "polnear-dev.jsonl")))
            VoiceProperties.Check(QuotationTests.Parse(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!));
    }
}
