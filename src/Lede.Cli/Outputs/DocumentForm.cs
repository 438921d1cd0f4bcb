using System.Buffers;
using Lede.Cli.Parsing;
using Lede.Service.Batches;
using Lede.Service.Representations;

namespace Lede.Cli.Outputs;

/// <summary>A form of an article that makes a document of its own.</summary>
/// <param name="Format">The form, one of the service's.</param>
/// <param name="Ending">What names of such files end in.</param>
internal sealed record DocumentForm(ArticleFormat Format, string Ending)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocumentForm> All { get; } =
    [
        new(ArticleFormat.Named("markdown")!, ".md"),
        new(ArticleFormat.Named("text")!, ".txt"),
        new(ArticleFormat.Named("html")!, ".html"),
        new(ArticleFormat.Named("jsonld")!, ".jsonld"),
    ];

    /// <summary>The document of an article; <c>null</c> when there is no article.</summary>
    public PooledBuffer? Prepare(Parsed parsed)
    {
        if (parsed.Article is null)
            return null;
        var document = new PooledBuffer();
        document.Write(Format.Write(parsed.Article));
        return document;
    }
}
