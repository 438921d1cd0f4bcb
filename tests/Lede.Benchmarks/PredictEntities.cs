using System.Text.Json.Nodes;
using Lede.Annotation;

namespace Lede.Benchmarks;

internal static class PredictEntities
{
    private static readonly string[] Labels = ["PER", "ORG", "LOC"];

    public static string Label(NameKind kind) => Labels[(int)kind];

    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, article => new JsonObject
    {
        ["entities"] = new JsonArray(Entities(article).ToArray()),
    });

    private static IEnumerable<JsonNode> Entities(Article article) =>
        article.People.SelectMany(person => person.Mentions).Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => Entity(mention.Span, NameKind.Person))
            .Concat(article.Organisations.SelectMany(entry => entry.Mentions).Select(mention => Entity(mention.Span, NameKind.Organisation)))
            .Concat(article.Places.SelectMany(entry => entry.Mentions).Select(mention => Entity(mention.Span, NameKind.Place)));

    private static JsonObject Entity(TextSpan span, NameKind kind) => new() { ["start"] = span.Start, ["end"] = span.End, ["label"] = Label(kind) };
}
