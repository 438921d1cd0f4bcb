using System.Text;
using System.Text.Json;

namespace Lede.Cli.Broker;

internal static class SubmittedFiles
{
    public static async IAsyncEnumerable<Submission> ReadAsync(IEnumerable<string> paths)
    {
        foreach (var path in paths.SelectMany(Expand))
        {
            var id = Encoding.UTF8.GetBytes('"' + JsonEncodedText.Encode(path).ToString() + '"');
            var type = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".html" or ".htm" => "text/html",
                ".xhtml" => "application/xhtml+xml",
                _ => "text/plain",
            };
            yield return new Submission(id) { Job = new Job(new InlineInput(await File.ReadAllBytesAsync(path), type)) { CallerId = id } };
        }
    }

    private static IEnumerable<string> Expand(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
}
