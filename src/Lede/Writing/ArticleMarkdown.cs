using System.Text;

namespace Lede.Writing;

/// <summary>Article to Markdown (CommonMark, tables as GitHub writes them).</summary>
public static class ArticleMarkdown
{
    /// <summary>UTF-8 Markdown: the headline as the only first-level heading, a line of byline, publisher and date, then the blocks. Lines about the story
    /// (<see cref="BlockKind.Metadata"/>) are left out; other stories' headlines, notices and sign-offs are set in italics.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new MarkdownText();
        WriteHead(article, text);
        new MarkdownBlocks(article, text).Write();
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteHead(Article article, MarkdownText text)
    {
        if (article.Headline is { } headline)
        {
            text.StartBlock();
            text.Raw("# ");
            text.Line(headline);
        }

        if (article.Description is { } description)
        {
            text.StartBlock();
            text.Line(description);
        }

        var facts = string.Join(" · ", new[] { article.CreditLine(), article.Publisher?.Name, article.Published?.Value }.OfType<string>());
        if (facts.Length > 0)
        {
            text.StartBlock();
            text.Line(facts);
        }
    }
}
