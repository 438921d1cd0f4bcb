using System.Globalization;
using System.Text.Json.Nodes;
using Lede.Benchmarks.Training;
using Lede.Measures;
using Lede.Tests.Extraction.Metadata;

namespace Lede.Benchmarks;

/// <summary>Text and metadata of annotated pages, through the production path: a row for all, for pages with and without scripts and for pages with and
/// without JSON-LD, and how the quality that is told goes with the word F1 that is measured.</summary>
internal static class MeasurePages
{
    // Pages of a row of the calibration at least, so that one page does not make it.
    private const int MinRow = 25;

    public static int Run(string folder)
    {
        var scores = Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal)
            .Select(file => Score(folder, file)).OfType<PageScore>().ToArray();
        Console.WriteLine("pages                n  word F1  under 0.5  title exact  authors exact    same day");
        Print("all", scores);
        Print("with scripts", scores.Where(score => score.HasScripts));
        Print("without scripts", scores.Where(score => !score.HasScripts));
        Print("with JSON-LD", scores.Where(score => score.HasJsonLd));
        Print("without JSON-LD", scores.Where(score => !score.HasJsonLd));
        Console.WriteLine("\nquality told  word F1 measured  pages");
        PrintCalibration(scores);
        return 0;
    }

    private static PageScore? Score(string folder, string file)
    {
        var id = Path.GetFileName(file)[..^".html.gz".Length];
        var truth = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth", id + ".json")))!["ground_truth"];
        if (truth?["main_content"] is null)
            return null;
        var bytes = AnnotatedPage.Unpack(file);
        var result = new ArticleParser().Parse(new ArticleSource(bytes) { MediaType = "text/html" }, new ParserOptions { Annotate = false });
        var article = result.Article;
        return new PageScore
        {
            F1 = WordMeasure.Of(article?.Text, (string?)truth["main_content"]).F1,
            Quality = article?.Quality?.Score ?? 0,
            HasScripts = bytes.AsSpan().IndexOf("<script"u8) >= 0,
            HasJsonLd = bytes.AsSpan().IndexOf("ld+json"u8) >= 0,
            Title = Text(truth, "title") is { } title ? MetadataMeasure.SameTitle(article?.Headline ?? result.Failure?.Headline, title) : null,
            Authors = Text(truth, "author") is { } author ? MetadataMeasure.SameAuthors(article?.Authors ?? [], author) : null,
            Date = Text(truth, "publish_date") is { } date ? MetadataMeasure.SameDay(article?.Dated, date) : null,
        };
    }

    private static string? Text(JsonNode truth, string name) => (string?)truth[name] is { Length: > 0 } text ? text : null;

    private static void Print(string name, IEnumerable<PageScore> pages)
    {
        var scores = pages.ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16} {scores.Length,5} {scores.Average(score => score.F1),8:0.0000} {scores.Count(score => score.F1 < 0.5),10} {Share(scores, score => score.Title),12} {Share(scores, score => score.Authors),14} {Share(scores, score => score.Date),11}"));
    }

    // Of the pages whose annotation has the field.
    private static string Share(PageScore[] scores, Func<PageScore, bool?> field)
    {
        var told = scores.Select(field).OfType<bool>().ToArray();
        return told.Length == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * told.Count(right => right) / told.Length:0.0} %");
    }

    private static void PrintCalibration(PageScore[] scores)
    {
        var ordered = scores.OrderBy(score => score.Quality).ToArray();
        for (var from = 0; from < ordered.Length;)
        {
            // Pages of one quality stand in one row; a rest too small for a row belongs to the last.
            var to = Math.Min(ordered.Length, from + MinRow);
            while (to < ordered.Length && (ordered[to].Quality <= ordered[to - 1].Quality || ordered.Length - to < MinRow))
                to++;
            var row = ordered[from..to];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{row[0].Quality:0.00} to {row[^1].Quality:0.00} {row.Average(score => score.F1),17:0.000} {row.Length,6}"));
            from = to;
        }
    }

    private sealed record PageScore
    {
        public required double F1 { get; init; }

        public required double Quality { get; init; }

        public required bool HasScripts { get; init; }

        public required bool HasJsonLd { get; init; }

        public required bool? Title { get; init; }

        public required bool? Authors { get; init; }

        public required bool? Date { get; init; }
    }
}
