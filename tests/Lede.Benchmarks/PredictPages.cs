using System.Text.Json.Nodes;
using Lede.Benchmarks.Training;

namespace Lede.Benchmarks;

/// <summary>Text, title, authors and date of a folder of pages, in the page scorer's format, through the production path.</summary>
internal static class PredictPages
{
    public static int Run(string folder, string output)
    {
        var parser = new ArticleParser();
        var pages = new JsonObject();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal))
        {
            var source = new ArticleSource(AnnotatedPage.Unpack(path)) { MediaType = "text/html" };
            var result = parser.Parse(source, new ParserOptions { Annotate = false });
            var article = result.Article;
            pages[Path.GetFileName(path)[..^".html.gz".Length]] = new JsonObject
            {
                ["text"] = article?.Text ?? "",
                ["title"] = article?.Headline ?? result.Failure?.Headline,
                ["author"] = new JsonArray((article?.Authors ?? []).Select(author => (JsonNode)author.Name).ToArray()),
                // Annotators write down the date readers are shown.
                ["date"] = article?.Dated?.Value,
                ["status"] = (article?.Status ?? result.Failure!.Status)?.ToString(),
                ["quality"] = article?.Quality?.Score,
            };
        }

        File.WriteAllText(output, pages.ToJsonString());
        return 0;
    }
}
