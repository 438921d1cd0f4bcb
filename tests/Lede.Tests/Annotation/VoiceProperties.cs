namespace Lede.Tests.Annotation;

/// <summary>What holds for the quotations and people of any article.</summary>
internal static class VoiceProperties
{
    public static void Check(Article article)
    {
        var ids = article.People.Select(person => person.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (var quote in article.Quotes)
            CheckQuote(article, quote, ids);
        var parts = article.Quotes.SelectMany(quote => quote.Parts).ToArray();
        for (var i = 1; i < parts.Length; i++)
            Assert.True(parts[i - 1].Span.End <= parts[i].Span.Start, "parts overlap or are out of order");
        foreach (var person in article.People)
            CheckPerson(article, person);
    }

    private static void CheckQuote(Article article, Quote quote, string[] ids)
    {
        Assert.NotEmpty(quote.Parts);
        foreach (var slice in quote.Parts.Append(quote.Cue).Append(quote.Via).OfType<TextSlice>())
            Assert.Equal(Slice(article, slice.Span), slice.Text);
        if (quote.Speaker is not { } speaker)
            return;
        Assert.Equal(Slice(article, speaker.Span), speaker.Mention);
        if (speaker.PersonId is not null)
            Assert.Contains(speaker.PersonId, ids);
    }

    private static void CheckPerson(Article article, Person person)
    {
        Assert.Equal(person.Title is null, person.TitleSpan is null);
        if (person.TitleSpan is { } title)
            Assert.Equal(Slice(article, title), person.Title);
        for (var i = 0; i < person.Mentions.Count; i++)
        {
            Assert.Equal(Slice(article, person.Mentions[i].Span), person.Mentions[i].Text);
            Assert.True(i == 0 || person.Mentions[i - 1].Span.End <= person.Mentions[i].Span.Start, "mentions overlap or are out of order");
        }
    }

    private static string Slice(Article article, TextSpan span)
    {
        var runes = article.Text.EnumerateRunes().Skip(span.Start).Take(span.Length);
        return article.Text.Any(char.IsSurrogate) ? string.Concat(runes.Select(rune => rune.ToString())) : article.Text[span.Start..span.End];
    }
}
