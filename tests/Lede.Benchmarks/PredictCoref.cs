using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

internal static class PredictCoref
{
    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, Predict);

    public static JsonObject Predict(Article article) => new()
    {
        ["mentions"] = new JsonArray(article.People
            .SelectMany(person => person.Mentions.Select(mention => (JsonNode)new JsonObject
            {
                ["start"] = mention.Span.Start,
                ["end"] = mention.Span.End,
                ["name"] = person.Name,
            }))
            .ToArray()),
    };
}
