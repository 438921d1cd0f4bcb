using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

internal static class PredictDatelines
{
    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, article => new JsonObject
    {
        ["dateline"] = article.Dateline is not { } dateline ? null : new JsonObject
        {
            ["start"] = dateline.Span.Start,
            ["body_start"] = dateline.BodyStart,
            ["places"] = new JsonArray(dateline.Places.Select(place => (JsonNode)new JsonObject { ["text"] = place.Text }).ToArray()),
            ["agency"] = dateline.Agency is { } agency ? new JsonObject { ["text"] = agency.Text } : null,
            ["date"] = dateline.Date is { } date ? new JsonObject { ["iso"] = date.Value } : null,
        },
    });
}
