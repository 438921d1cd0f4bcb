using System.IO.Compression;
using System.Text.Json.Nodes;
using Lede.Extraction.Blocks;
using Lede.Extraction.Learnt;
using Lede.Measures;
using Lede.Reading;

namespace Lede.Benchmarks.Training;

/// <summary>A page with its truth, and which of its blocks stand in the truth.</summary>
internal sealed class AnnotatedPage : IDisposable
{
    private AnnotatedPage(string id, (ArticleSource Source, Page Page) read, string truth, string domain, bool scripts)
    {
        (Id, Source, Page, Truth, Domain, HasScripts) = (id, read.Source, read.Page, truth, domain, scripts);
        using var blocks = Cut(ArticleModel.None);
        var words = new List<string>();
        var owners = new List<int>();
        Words = new int[blocks.Count];
        for (var b = 0; b < blocks.Count; b++)
        {
            var own = WordMeasure.Words(blocks.Text(b).ToString());
            Words[b] = own.Count;
            words.AddRange(own);
            owners.AddRange(Enumerable.Repeat(b, own.Count));
        }

        var wanted = WordMeasure.Words(truth);
        TruthWords = wanted.Count;
        Labels = TruthAligner.Align(words, owners, wanted, blocks.Count);
    }

    public string Id { get; }

    public ArticleSource Source { get; }

    public Page Page { get; }

    public string Truth { get; }

    public int TruthWords { get; }

    /// <summary>Pages of one domain are never on both sides of a split.</summary>
    public string Domain { get; }

    public bool HasScripts { get; }

    public int[] Words { get; }

    /// <summary>Share of each block's words that stand in the truth.</summary>
    public float[] Labels { get; }

    public static AnnotatedPage[] Load(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal).ToArray();
        var pages = new AnnotatedPage?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => pages[i] = Load(folder, files[i]));
        return pages.OfType<AnnotatedPage>().ToArray();
    }

    public TextBlocks Cut(ArticleModel model) => Segmenter.Cut(Page, model, int.MaxValue, CancellationToken.None)!;

    public static byte[] Unpack(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => Page.Dispose();

    private static AnnotatedPage? Load(string folder, string file)
    {
        var id = Path.GetFileName(file)[..^".html.gz".Length];
        var answer = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth", id + ".json")))!;
        var truth = (string?)answer["ground_truth"]?["main_content"];
        if (string.IsNullOrEmpty(truth))
            return null;
        var bytes = Unpack(file);
        var source = new ArticleSource(bytes) { MediaType = "text/html" };
        var page = PageReader.Read(source, new ParserLimits(), CancellationToken.None).Page!;
        var url = (string?)answer["url"];
        var domain = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host.Replace("www.", "", StringComparison.Ordinal) : id;
        return new AnnotatedPage(id, (source, page), truth, domain, bytes.AsSpan().IndexOf("<script"u8) >= 0);
    }
}
