namespace Lede.Annotation.Entities;

/// <summary>Turns the names of organisations and places into the article's lists, one entry each, in the order they first appear.</summary>
internal static class EntityAnnotator
{
    public static IReadOnlyList<Organisation> Organisations(Draft draft, Tokens tokens, IReadOnlyList<NameSpan> names) =>
        new OrganisationReader(draft, tokens, names).Read();

    public static IReadOnlyList<Place> Places(Draft draft, Tokens tokens, IReadOnlyList<NameSpan> names) =>
        new PlaceReader(draft, tokens, names).Read();
}
