using System.Text;

namespace Lede.Tests.Annotation.News;

/// <summary>What annotation found in an article, a line a thing, as a person writes it down beside the text.</summary>
internal static class NewsOutline
{
    public static string Of(Article article)
    {
        var outline = new StringBuilder();
        foreach (var quote in article.Quotes)
        {
            var via = quote.Via is { } relay ? ", via " + relay.Text : "";
            outline.Append("quote ").AppendJoin(' ', quote.Parts.Select(part => part.Text)).Append(" <- ")
                .Append(quote.Speaker is { } speaker ? speaker.Name ?? speaker.Mention : "nobody").Append(via).Append('\n');
        }

        foreach (var person in article.People)
            outline.Append("person ").Append(person.Name).Append(person.Title is { } title ? ", " + title : "").Append('\n');
        foreach (var organisation in article.Organisations)
            outline.Append("org ").Append(organisation.Name).Append('\n');
        foreach (var place in article.Places)
            outline.Append("place ").Append(place.Name).Append('\n');
        foreach (var date in article.Dates)
            outline.Append("date ").Append(date.Text).Append(" = ").Append(date.Value).Append('\n');
        return outline.ToString();
    }
}
