using System.IO.Compression;
using System.Text.Json.Nodes;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Benchmarks;

/// <summary>Title, authors and date of a folder of pages, in the page scorer's format.</summary>
internal static class PredictMetadata
{
    public static int Run(string folder, string output)
    {
        var pages = new JsonObject();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var source = new ArticleSource(bytes.ToArray()) { MediaType = "text/html" };
            using var page = PageReader.Read(source, new ParserLimits(), CancellationToken.None).Page;
            var metadata = PageMetadata.Read(page!, source, withEvidence: true, CancellationToken.None);
            pages[Path.GetFileName(path)[..^".html.gz".Length]] = new JsonObject
            {
                ["title"] = metadata.Headline,
                ["author"] = new JsonArray(metadata.Authors.Select(author => (JsonNode)author.Name).ToArray()),
                ["date"] = metadata.Dated?.Value,
                ["published"] = metadata.Published?.Value,
                ["byline"] = metadata.Byline,
                ["rest"] = $"{metadata.Publisher} | {metadata.Section} | {metadata.CanonicalUrl} | {metadata.Language} | {metadata.DeclaredAccess} | {metadata.Images.Count}",
                ["evidence"] = new JsonArray(metadata.Evidence.Select(e => (JsonNode)$"{(e.Chosen ? "*" : " ")} {e.Field} | {e.Source} | {e.Value}").ToArray()),
            };
        }

        File.WriteAllText(output, pages.ToJsonString());
        return 0;
    }
}
