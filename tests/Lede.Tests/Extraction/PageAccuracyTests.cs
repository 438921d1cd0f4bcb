using System.IO.Compression;
using System.Text.Json;
using Lede.Measures;
using Lede.Tests.Extraction.Metadata;

namespace Lede.Tests.Extraction;

/// <summary>Floors of word F1 and of exact metadata on the shared pages, which are parsed once for all. They only ever go up.</summary>
public sealed class PageAccuracyTests
{
    private const double MeanFloor = 0.968;
    private const int MostUnderHalf = 7;

    // Pages with the exact headline, authors and day of their annotation.
    private const int FewestTitles = 710;
    private const int FewestAuthors = 515;
    private const int FewestDates = 603;

    [Fact]
    public void Accuracy_DoesNotFall()
    {
        var folder = Repository.Shared("pages");
        var files = Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz");
        var scores = new PageScore[files.Length];
        Parallel.For(0, files.Length, i => scores[i] = Score(folder, files[i]));
        var judged = scores.Where(score => score.F1 >= 0).Select(score => score.F1).ToArray();
        var (titles, authors, dates) = (scores.Count(score => score.Title), scores.Count(score => score.Authors), scores.Count(score => score.Date));

        Assert.True(judged.Length > 780);
        Assert.True(judged.Average() >= MeanFloor, $"mean {judged.Average():0.0000}");
        Assert.True(judged.Count(score => score < 0.5) <= MostUnderHalf, $"under 0.5: {judged.Count(score => score < 0.5)}");
        Assert.True(titles >= FewestTitles && authors >= FewestAuthors && dates >= FewestDates, $"titles {titles}, authors {authors}, dates {dates}");
    }

    private static PageScore Score(string folder, string file)
    {
        var id = Path.GetFileName(file)[..^".html.gz".Length];
        using var answer = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth", id + ".json")));
        if (!answer.RootElement.TryGetProperty("ground_truth", out var truth) || !truth.TryGetProperty("main_content", out var content))
            return new PageScore(-1, false, false, false);
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var result = new ArticleParser().Parse(new ArticleSource(bytes.ToArray()) { MediaType = "text/html" }, new ParserOptions { Annotate = false });
        var article = result.Article;
        return new PageScore(
            WordMeasure.Of(article?.Text, content.GetString()).F1,
            Text(truth, "title") is { } title && MetadataMeasure.SameTitle(article?.Headline, title),
            Text(truth, "author") is { } author && MetadataMeasure.SameAuthors(article?.Authors ?? [], author),
            Text(truth, "publish_date") is { } date && MetadataMeasure.SameDay(article?.Dated, date));
    }

    private static string? Text(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private readonly record struct PageScore(double F1, bool Title, bool Authors, bool Date);
}
