using System.IO.Compression;

namespace Lede.Benchmarks;

/// <summary>The shared pages, decompressed.</summary>
internal static class Pages
{
    public static string DefaultFolder => Path.Combine("..", "shared", "data", "pages");

    public static IReadOnlyList<byte[]> Load(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal).Select(Unzip)];

    private static byte[] Unzip(string file)
    {
        using var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
