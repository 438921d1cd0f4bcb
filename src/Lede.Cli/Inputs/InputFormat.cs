namespace Lede.Cli.Inputs;

/// <summary>Tells pages from wire copy where nothing says which it is.</summary>
internal static class InputFormat
{
    public const string Page = "text/html", Xhtml = "application/xhtml+xml", Copy = "text/plain";

    private const int Looked = 1024;

    /// <summary>The media types that are parsed.</summary>
    public static IReadOnlyList<string> All { get; } = [Copy, Page, Xhtml];

    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<meta", "<title", "<article", "<div", "<script", "<p>"];

    /// <summary>Media type of a file, by the ending of its name, and else by what it begins with.</summary>
    public static string Of(string name, ReadOnlySpan<byte> bytes)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(bare).ToLowerInvariant() switch
        {
            ".html" or ".htm" => Page,
            ".xhtml" or ".xht" => Xhtml,
            ".txt" => Copy,
            _ => BeginsLikePage(bytes) ? Page : Copy,
        };
    }

    /// <summary>Whether bytes begin as only pages do; UTF-16 counts as well.</summary>
    public static bool BeginsLikePage(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[Looked];
        var length = 0;
        foreach (var one in bytes[..Math.Min(bytes.Length, Looked)])
        {
            // Zeros, and a mark of the order of bytes, are what UTF-16 and UTF-8 put between and before.
            if (one is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF))
                text[length++] = (char)one;
        }

        var start = text[..length].TrimStart();
        foreach (var opening in Openings)
        {
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
