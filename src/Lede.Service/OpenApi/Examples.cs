using System.Text;
using System.Text.Json.Nodes;
using Lede.Service.Articles;
using Lede.Service.Problems;
using Lede.Service.Representations;

namespace Lede.Service.OpenApi;

/// <summary>Examples made by the parser and the writers themselves, over the beginning of the article built in.</summary>
internal sealed class Examples
{
    private const int Paragraphs = 5; // enough for a dateline and two quotations, little enough to read

    private readonly Article _article;

    public Examples()
    {
        var copy = Encoding.UTF8.GetString(ArticleFile.BuiltIn());
        var end = 0;
        for (var i = 0; i < Paragraphs; i++)
            end = copy.IndexOf("\n\n", end + 2, StringComparison.Ordinal);
        Copy = copy[..end];
        // Its own parser: the limits of the service must not change its documentation.
        _article = new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(Copy))).Article!;
    }

    /// <summary>What is posted in the examples.</summary>
    public string Copy { get; }

    /// <summary>The answer in a form: JSON as it is, the others as a string.</summary>
    public JsonNode Of(ArticleFormat format)
    {
        var text = Encoding.UTF8.GetString(format.Write(_article));
        return format.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text)! : text;
    }

    public static JsonNode Of(Problem problem) => JsonNode.Parse(problem.Write())!;
}
