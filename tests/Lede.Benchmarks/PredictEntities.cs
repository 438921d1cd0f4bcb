using System.Text.Json.Nodes;
using Lede.Annotation;

namespace Lede.Benchmarks;

internal static class PredictEntities
{
    private static readonly string[] Labels = ["PER", "ORG", "LOC"];

    public static string Label(NameKind kind) => Labels[(int)kind];

    public static int Run(string input, string output) => AnnotationFile.Predict(input, output, article => new JsonObject
    {
        ["entities"] = new JsonArray(Names(article).ToArray()),
    });

    private static IEnumerable<JsonNode> Names(Article article)
    {
        var text = new ArticleText(article.Text);
        var blocks = article.Blocks.Select(block => new DraftBlock(block.Kind, new CharSpan(block.Span.Start, block.Span.End))).ToArray();
        var draft = new Draft(text, blocks, article);
        var tokens = Tokens.Of(draft, CancellationToken.None);
        foreach (var name in NameFinder.Find(draft, tokens, CancellationToken.None))
            yield return new JsonObject { ["start"] = name.Span.Start, ["end"] = name.Span.End, ["label"] = Label(name.Kind) };
    }
}
