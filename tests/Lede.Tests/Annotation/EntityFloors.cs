using System.Text.Json;
using Lede.Annotation;

namespace Lede.Tests.Annotation;

/// <summary>The measure of the entity scorer: strict spans and labels, predictions that overlap an ignored span left out.</summary>
internal static class EntityFloors
{
    private static readonly string[] Labels = ["PER", "ORG", "LOC"];

    /// <summary>Strict F1 in per cent, by label and over all (<c>micro</c>).</summary>
    public static Dictionary<string, double> Measure(string file)
    {
        var counts = Labels.Append("micro").ToDictionary(label => label, _ => new int[3]);
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            var gold = Spans(document.RootElement, "entities").ToHashSet();
            var ignored = document.RootElement.TryGetProperty("ignore", out _) ? Spans(document.RootElement, "ignore").ToArray() : [];
            var draft = AnnotationDrafts.Of(document.RootElement.GetProperty("text").GetString()!);
            var stop = TestContext.Current.CancellationToken;
            var found = NameFinder.Find(draft, Tokens.Of(draft, stop), stop)
                .Select(name => (name.Span.Start, name.Span.End, Labels[(int)name.Kind]))
                .Where(name => !ignored.Any(span => name.Start < span.Item2 && span.Item1 < name.End)).ToHashSet();
            Count(counts, gold, 0);
            Count(counts, found, 1);
            Count(counts, gold.Intersect(found), 2);
        }

        return counts.ToDictionary(pair => pair.Key, pair => 200.0 * pair.Value[2] / Math.Max(1, pair.Value[0] + pair.Value[1]));
    }

    private static void Count(Dictionary<string, int[]> counts, IEnumerable<(int, int, string Label)> spans, int column)
    {
        foreach (var span in spans)
        {
            counts[span.Label][column]++;
            counts["micro"][column]++;
        }
    }

    private static IEnumerable<(int, int, string)> Spans(JsonElement document, string property) =>
        document.GetProperty(property).EnumerateArray().Select(span => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(),
            span.TryGetProperty("label", out var label) ? label.GetString()! : ""));
}
