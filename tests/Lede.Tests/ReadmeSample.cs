using System.Text;
using Lede;
using Lede.Writing;

namespace Samples;

/// <summary>The program that the package's README prints, as it stands there.</summary>
internal static class ReadmeSample
{
    public static void Run(TextWriter Console)
    {
        // README
        var copy = """
            MOSCOW, Feb 9 (Reuters) - It snowed on Sunday, for the first time this year.

            "We have waited for this," Mayor Anna Smith said. "The children are happy."
            """;
        var parser = new ArticleParser(); // stateless: one is enough for a program
        var result = parser.Parse(new ArticleSource(Encoding.UTF8.GetBytes(copy)) { Published = new DateOnly(2025, 2, 10) });
        if (!result.IsArticle)
        {
            Console.WriteLine(result.Failure.Message);
            return;
        }

        var article = result.Article;
        Console.WriteLine($"{article.Dateline?.Places[0].Name}, {article.Dateline?.Agency?.Text}, {article.Dateline?.Date?.Value}");
        foreach (var date in article.Dates)
            Console.WriteLine($"{date.Text}: {date.Value}");
        foreach (var quote in article.Quotes)
            Console.WriteLine($"{quote.Speaker?.Name} at {quote.Parts[0].Span.Start} to {quote.Parts[0].Span.End}: {quote.Parts[0].Text}");
        Console.WriteLine(Encoding.UTF8.GetString(ArticleMarkdown.Write(article)).Split('\n')[0]);
    }
}
