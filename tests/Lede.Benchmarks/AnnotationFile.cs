using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

/// <summary>Runs a file of annotated documents (JSON lines with <c>id</c>, <c>text</c> and a publication date) through the production
/// path and writes one prediction a line.</summary>
internal static class AnnotationFile
{
    public static int Predict(string input, string output, Func<Article, JsonObject> predict)
    {
        var parser = new ArticleParser();
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var line in File.ReadLines(input).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var document = JsonNode.Parse(line)!;
            var source = new ArticleSource(Encoding.UTF8.GetBytes((string)document["text"]!)) { Published = Published(document) };
            var article = parser.Parse(source).Article;
            var prediction = article is null ? [] : predict(article);
            prediction["id"] = document["id"]!.DeepClone();
            writer.WriteLine(prediction.ToJsonString(Options));
        }

        return 0;
    }

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static DateOnly? Published(JsonNode document) =>
        DateOnly.TryParseExact((string?)(document["reference_date"] ?? document["date"]), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
