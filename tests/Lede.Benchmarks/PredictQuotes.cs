using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

internal static class PredictQuotes
{
    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, Predict);

    /// <summary>One entry a part, as the scorer counts them. Terms are in: the sets count "called him a “loser”" as a quotation.</summary>
    public static JsonObject Predict(Article article) => new()
    {
        ["quotes"] = new JsonArray(article.Quotes
            .SelectMany(quote => quote.Parts.Select(part => (JsonNode)new JsonObject
            {
                ["start"] = part.Span.Start,
                ["end"] = part.Span.End,
                ["kind"] = quote.Kind.ToString(),
                ["cue"] = quote.Cue?.Text,
                ["speaker"] = quote.Speaker is not { } speaker ? null : new JsonObject
                {
                    ["name"] = speaker.Name,
                    ["text"] = speaker.Mention,
                    ["start"] = speaker.Span.Start,
                    ["end"] = speaker.Span.End,
                },
            }))
            .ToArray()),
    };
}
