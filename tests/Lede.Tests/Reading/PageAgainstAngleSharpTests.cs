using System.IO.Compression;
using System.Text;
using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>The tree of every shared page against AngleSharp's: same runs of text, in the same order, in the same kind of block.</summary>
public sealed class PageAgainstAngleSharpTests(ITestOutputHelper output)
{
    [Fact]
    public void Agrees_OnTextAndBlocks()
    {
        long runs = 0;
        var differences = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.Shared("pages", "html"), "*.html.gz").Order(StringComparer.Ordinal))
        {
            var bytes = Unzip(file);
            using var page = PageReader.Read(new ArticleSource(bytes), new ParserLimits(), TestContext.Current.CancellationToken).Page!;
            var ours = TextRuns.Of(page);
            var theirs = TextRuns.Of(Charset.Find(page.Charset.Name)!.Encoding.GetString(bytes).TrimStart('\uFEFF'));
            runs += theirs.Count;
            foreach (var difference in RunDifferences.Of(ours, theirs))
                differences.Add($"{Path.GetFileName(file)} {difference}");
        }

        output.WriteLine($"{runs:N0} runs, {differences.Count:N0} differ");
        foreach (var difference in differences.Take(200))
            output.WriteLine(difference);
        Assert.True(runs > 280_000, $"{runs} runs");
        Assert.True(differences.Count <= runs * 0.005, $"{differences.Count} of {runs} runs differ:\n{string.Join('\n', differences.Take(60))}");
    }

    private static byte[] Unzip(string file)
    {
        using var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
