using System.Text;

namespace Lede.Writing;

/// <summary>What is marked inside the text of a page: quotations outermost, then links, then speakers and the dateline.</summary>
internal static class HtmlMarks
{
    public static IReadOnlyList<InlineLayer> Of(Article article, TextPositions positions) =>
    [
        new InlineLayer(article.Quotes.SelectMany(quote => quote.Parts.Select(part => new InlineMark(positions[part.Span], QuoteTag(quote), "</q>")))),
        new InlineLayer(Links(article, positions)),
        new InlineLayer(Speakers(article, positions)),
    ];

    private static string QuoteTag(Quote quote)
    {
        var speaker = quote.Speaker?.Name ?? quote.Speaker?.Mention;
        return new StringBuilder("<q")
            .AppendAttribute("data-kind", JsonNames.Of(quote.Kind))
            .AppendAttribute("data-speaker", speaker)
            .AppendAttribute("title", speaker)
            .Append('>').ToString();
    }

    private static IEnumerable<InlineMark> Links(Article article, TextPositions positions)
    {
        foreach (var link in article.Links)
        {
            if (WebAddress.Of(link.Url) is { } address)
                yield return new InlineMark(positions[link.Span], new StringBuilder("<a rel=\"noopener noreferrer\"").AppendAttribute("href", address).Append('>').ToString(), "</a>");
        }
    }

    private static IEnumerable<InlineMark> Speakers(Article article, TextPositions positions)
    {
        if (article.Dateline is { } dateline)
            yield return new InlineMark(positions[dateline.Span], "<span class=\"dateline\">", "</span>");
        foreach (var speaker in article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>())
        {
            var open = new StringBuilder("<span class=\"speaker\"").AppendAttribute("data-person", speaker.PersonId).AppendAttribute("title", speaker.Name);
            yield return new InlineMark(positions[speaker.Span], open.Append('>').ToString(), "</span>");
        }
    }
}
