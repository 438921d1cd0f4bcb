using System.IO.Compression;
using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>The tree of every shared page against AngleSharp's: same runs of text, in the same order, in the same kind of block.</summary>
public sealed class PageAgainstAngleSharpTests(ITestOutputHelper output)
{
    private const string InShadowRoot = "text of a declarative shadow root, which AngleSharp hangs on its host, where a walk over the document does not come";
    private const string Unexplained = "unexplained";

    [Fact]
    public void Agrees_OnTextAndBlocks()
    {
        var runs = 0;
        var classes = new Dictionary<string, List<string>> { [Unexplained] = [] };
        foreach (var file in Directory.GetFiles(Repository.Shared("pages", "html"), "*.html.gz").Order(StringComparer.Ordinal))
        {
            var bytes = Unzip(file);
            using var page = PageReader.Read(new ArticleSource(bytes), new ParserLimits(), TestContext.Current.CancellationToken).Page!;
            var theirs = TextRuns.Of(Charset.Find(page.Charset.Name)!.Encoding.GetString(bytes).TrimStart('\uFEFF'));
            runs += theirs.Count;
            foreach (var difference in RunDifferences.Of(TextRuns.Of(page), theirs))
            {
                var found = Class(page, difference);
                classes.TryAdd(found, []);
                classes[found].Add($"{Path.GetFileName(file)} {difference}");
            }
        }

        foreach (var (name, found) in classes)
            output.WriteLine($"{found.Count} of {runs:N0} runs: {name}\n  {string.Join("\n  ", found.Take(20))}");
        Assert.True(runs > 280_000, $"{runs} runs");
        Assert.True(classes[Unexplained].Count == 0, string.Join('\n', classes[Unexplained].Take(60)));
        Assert.InRange(classes.Values.Sum(found => found.Count), 0, runs / 200); // at most half a per cent differ
    }

    private static string Class(Page page, RunDifference difference)
    {
        for (var i = 0; i < page.Count && difference is { Ours: { } run, Theirs: null }; i++)
        {
            if (page.IsText(i) && page.Is(i, NodeMarks.ShadowRoot) && page.Text(i).Trim().SequenceEqual(run.Text))
                return InShadowRoot;
        }

        return Unexplained;
    }

    private static byte[] Unzip(string file)
    {
        using var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
