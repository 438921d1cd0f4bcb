using Lede.Service.Configuration;

namespace Lede.Service.Articles;

/// <summary>Loads the article that <c>GET /article</c> serves.</summary>
internal static class ArticleFile
{
    /// <summary>Reads and parses the file of the options, or the article built in.</summary>
    /// <exception cref="StartException">The file cannot be read, or holds no article.</exception>
    public static Article Load(ServiceOptions options, ArticleParser parser)
    {
        var source = new ArticleSource(options.Article is { } path ? Read(path, options.Limits.Parsing) : BuiltIn()) { MediaType = MediaTypeOf(options.Article) };
        var result = parser.Parse(source, new ParserOptions { IncludeEvidence = true });
        return result.Article ?? throw new StartException($"{ServiceOptions.ArticleKey}: '{options.Article}' cannot be parsed: {result.Failure!.Message}");
    }

    /// <summary>The bytes of the article built in.</summary>
    public static byte[] BuiltIn()
    {
        using var stream = typeof(ArticleFile).Assembly.GetManifestResourceStream("article.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Read(string path, ParserLimits limits)
    {
        try
        {
            // Asked before reading: a mistyped path to a disk image need not be read to be refused.
            var length = new FileInfo(path).Length;
            return length <= limits.MaxBytes
                ? File.ReadAllBytes(path)
                : throw new StartException($"{ServiceOptions.ArticleKey}: '{path}' has {length} bytes; {limits.MaxBytes} are allowed.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new StartException($"{ServiceOptions.ArticleKey}: '{path}' cannot be read: {error.Message}", error);
        }
    }

    private static string MediaTypeOf(string? path) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html",
        ".xhtml" => "application/xhtml+xml",
        _ => "text/plain",
    };
}
