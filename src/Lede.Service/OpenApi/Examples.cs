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

    public Examples()
    {
        var copy = Encoding.UTF8.GetString(ArticleFile.BuiltIn());
        var end = 0;
        for (var i = 0; i < Paragraphs; i++)
            end = copy.IndexOf("\n\n", end + 2, StringComparison.Ordinal);
        Copy = copy[..end];
        // Its own parser: the limits of the service must not change its documentation.
        Article = new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(Copy))).Article!;
    }

    /// <summary>What is posted in the examples.</summary>
    public string Copy { get; }

    /// <summary>A page of the same.</summary>
    public string Page => $"<!DOCTYPE html><title>Talks</title><article><h1>Talks</h1><p>{Paragraph()}</p></article>";

    /// <summary>What <see cref="Copy"/> is parsed into.</summary>
    public Article Article { get; }

    /// <summary>The answer in a form: JSON as it is, the others as a string.</summary>
    public JsonNode Of(ArticleFormat format)
    {
        var text = Encoding.UTF8.GetString(format.Write(Article));
        return format.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text)! : text;
    }

    private string Paragraph() => Copy[(Copy.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].ReplaceLineEndings(" ");

    public static JsonNode Of(Problem problem) => JsonNode.Parse(problem.Write())!;
}
