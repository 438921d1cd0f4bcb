using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

internal static class PredictDates
{
    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, article => new JsonObject
    {
        ["timexes"] = new JsonArray(article.Dates.Select(date => (JsonNode)new JsonObject
        {
            ["start"] = date.Span.Start,
            ["end"] = date.Span.End,
            ["type"] = date.Type.ToString().ToUpperInvariant(),
            ["value"] = date.Value,
            ["mod"] = date.Mod,
            ["range"] = date.From is null || date.To is null ? null : new JsonArray(date.From, date.To),
        }).ToArray()),
    });
}
