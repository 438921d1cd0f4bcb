namespace Lede.Service.Articles;

/// <summary>The media types <c>POST /article</c> reads.</summary>
internal static class PostedMediaTypes
{
    public static IReadOnlyList<string> All { get; } = ["text/plain", "text/html", "application/xhtml+xml"];

    /// <summary>Value of the Accept-Post header.</summary>
    public static string Header { get; } = string.Join(", ", All);

    public static bool Contains(string mediaType) => All.Contains(mediaType, StringComparer.OrdinalIgnoreCase);
}
