using System.IO.Compression;
using System.Text.Json;
using Lede.Measures;

namespace Lede.Tests.Extraction;

/// <summary>Floors of word F1 on the shared pages. They only ever go up.</summary>
public sealed class PageAccuracyTests
{
    private const double MeanFloor = 0.968;
    private const int MostUnderHalf = 7;

    [Fact]
    public void WordF1_DoesNotFall()
    {
        var folder = Repository.Shared("pages");
        var files = Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz");
        var scores = new double[files.Length];
        Parallel.For(0, files.Length, i => scores[i] = Score(folder, files[i]));
        var judged = scores.Where(score => score >= 0).ToArray();

        Assert.True(judged.Length > 780);
        Assert.True(judged.Average() >= MeanFloor, $"mean {judged.Average():0.0000}");
        Assert.True(judged.Count(score => score < 0.5) <= MostUnderHalf, $"under 0.5: {judged.Count(score => score < 0.5)}");
    }

    private static double Score(string folder, string file)
    {
        var id = Path.GetFileName(file)[..^".html.gz".Length];
        using var answer = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth", id + ".json")));
        if (!answer.RootElement.TryGetProperty("ground_truth", out var truth) || !truth.TryGetProperty("main_content", out var content))
            return -1;
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var result = new ArticleParser().Parse(new ArticleSource(bytes.ToArray()) { MediaType = "text/html" }, new ParserOptions { Annotate = false });
        return WordMeasure.Of(result.Article?.Text, content.GetString()).F1;
    }
}
