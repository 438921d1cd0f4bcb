using System.Text;

namespace Lede.Annotation.People;

/// <summary>Turns the people found into public entries.</summary>
internal static class PeopleWriter
{
    public static IReadOnlyList<Person> Write(ArticleText text, IReadOnlyList<NameSpan> names, IReadOnlyList<PersonEntry> entries)
    {
        var people = new Person[entries.Count];
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < people.Length; i++)
        {
            var entry = entries[i];
            var name = text[names[entry.Name].Span].ToString();
            entry.Settle();
            people[i] = new Person(
                Id(name, taken),
                name,
                entry.Title is { } title ? text[title].ToString() : null,
                entry.Title is { } at ? text.Span(at) : null,
                entry.Mentions.Select(mention => new PersonMention(text[mention.Span].ToString(), text.Span(mention.Span), mention.Kind)).ToArray());
        }

        return people;
    }

    private static string Id(string name, Dictionary<string, int> taken)
    {
        var id = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-' && c is not ('’' or '\'' or '.'))
                id.Append('-');
        }

        var slug = id.ToString().Trim('-');
        taken[slug] = taken.GetValueOrDefault(slug) + 1;
        return taken[slug] == 1 ? slug : $"{slug}-{taken[slug]}";
    }
}
