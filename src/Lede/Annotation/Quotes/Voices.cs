using Lede.Annotation.People;

namespace Lede.Annotation.Quotes;

/// <summary>Who is in the article and who said what: the quotations and the people, which need each other, in one reading.</summary>
/// <param name="Quotes">Quotations in reading order.</param>
/// <param name="People">People in the order they first appear.</param>
internal sealed record Voices(IReadOnlyList<Quote> Quotes, IReadOnlyList<Person> People)
{
    public static Voices Of(Draft draft, Tokens tokens, IReadOnlyList<NameSpan> names, CancellationToken stop)
    {
        var passage = new Passage(tokens, names, QuotationMarks.Find(draft, stop));
        new PassageReader(draft, passage).Read(stop);
        var cast = new Cast(tokens, names);
        var mentions = new MentionReader(passage, cast);
        var found = new QuoteReader(draft, passage, mentions).Read(stop);
        FirstPerson.Read(passage, found, mentions, cast);
        var people = PeopleWriter.Write(tokens.Text, names, cast.People);
        return new Voices(new QuoteWriter(passage, mentions, people).Write(found), people);
    }
}
