namespace Lede.Extraction.Metadata;

/// <summary>Reads what one JSON-LD object says of an article.</summary>
internal static class JsonLdArticle
{
    // More authors than any article is signed by: a list beyond it is not one of authors.
    private const int MaxAuthors = 40;

    public static void Read(LenientJson json, int work, MetadataSource source, Findings found)
    {
        found.NextGroup();
        Text(json, work, "headline", MetadataField.Headline, source, found);
        if (json.Member(work, "headline") < 0)
            Text(json, work, "name", MetadataField.Headline, source, found);
        Text(json, work, "description", MetadataField.Description, source, found);
        Text(json, work, "datePublished", MetadataField.Published, source, found);
        if (json.Member(work, "datePublished") < 0)
            Text(json, work, "dateCreated", MetadataField.Published, source, found);
        Text(json, work, "dateModified", MetadataField.Modified, source, found);
        Text(json, work, "articleSection", MetadataField.Section, source, found);
        Text(json, work, "inLanguage", MetadataField.Language, source, found);
        Text(json, work, "isAccessibleForFree", MetadataField.Access, source, found);
        Text(json, work, "url", MetadataField.CanonicalUrl, source, found);
        Authors(json, json.Member(work, "author"), source, found);
        if (json.Member(work, "author") < 0)
            Authors(json, json.Member(work, "creator"), source, found);
        Publisher(json, json.Member(work, "publisher"), source, found);
        Image(json, json.Member(work, "image"), source, found);
    }

    private static void Text(LenientJson json, int work, string name, MetadataField field, MetadataSource source, Findings found)
    {
        var value = json.First(json.Member(work, name));
        if (value < 0)
            return;
        if (json[value].Kind == JsonKind.String)
            found.Add(field, source, "json-ld", json.String(value));
        else if (json[value].Kind == JsonKind.Object)
            found.Add(field, source, "json-ld", json.String(json.Member(value, "name")));
        else if (!json.Raw(value).SequenceEqual("null"))
            found.Add(field, source, "json-ld", json.Raw(value));
    }

    private static void Authors(LenientJson json, int authors, MetadataSource source, Findings found)
    {
        if (authors < 0)
            return;
        if (json[authors].Kind != JsonKind.Array)
        {
            Author(json, authors, source, found);
            return;
        }

        var left = MaxAuthors;
        for (var i = authors + 1; i < json[authors].End && left-- > 0; i = json[i].End)
            Author(json, json.First(i), source, found);
    }

    private static void Author(LenientJson json, int author, MetadataSource source, Findings found)
    {
        if (author < 0)
            return;
        author = Resolve(json, author);
        // The name may itself be a list of names, or an object that has one.
        var names = json[author].Kind == JsonKind.Object ? json.Member(author, "name") : author;
        if (names >= 0 && json[names].Kind == JsonKind.Array)
        {
            var left = MaxAuthors;
            for (var i = names + 1; i < json[names].End && left-- > 0; i = json[i].End)
                Name(json, i, author, source, found);
        }
        else
        {
            Name(json, names, author, source, found);
        }
    }

    private static void Name(LenientJson json, int name, int author, MetadataSource source, Findings found)
    {
        if (name >= 0 && json[name].Kind == JsonKind.Object)
            name = json.Member(name, "name");
        if (json.String(name) is { } text && PlainText.Tidy(text) is { Length: > 0 } tidy)
        {
            found.Add(new Finding(MetadataField.Author, source, "json-ld", tidy)
            {
                Group = found.Group,
                Url = json.String(json.First(json.Member(author, "url"))),
                IsOrganisation = JsonLdType.Of(json, author) == JsonLdKind.Site,
            });
        }
    }

    private static void Publisher(LenientJson json, int publisher, MetadataSource source, Findings found)
    {
        publisher = json.First(publisher);
        if (publisher < 0)
            return;
        publisher = Resolve(json, publisher);
        var name = json[publisher].Kind == JsonKind.Object ? json.String(json.Member(publisher, "name")) : json.String(publisher);
        if (name is not null && PlainText.Tidy(name) is { Length: > 0 } tidy)
        {
            found.Add(new Finding(MetadataField.SiteName, source, "json-ld", tidy)
            {
                Group = found.Group,
                Url = json.String(json.Member(publisher, "url")),
            });
        }
    }

    private static void Image(LenientJson json, int image, MetadataSource source, Findings found)
    {
        image = json.First(image);
        if (image < 0)
            return;
        image = Resolve(json, image);
        var url = json[image].Kind == JsonKind.Object
            ? json.String(json.First(json.Member(image, "url"))) ?? json.String(json.Member(image, "contentUrl"))
            : json.String(image);
        if (url is not null)
            found.AddImage(source, "json-ld", PlainText.Tidy(url));
    }

    // {"@id": "#ann"} stands for the object with that identifier and a name, wherever it is in the block.
    private static int Resolve(LenientJson json, int reference)
    {
        var id = json.Member(reference, "@id");
        if (id < 0 || json.Member(reference, "name") >= 0 || json.Member(reference, "url") >= 0)
            return reference;
        var wanted = json.Raw(id);
        for (var i = 0; i < json.Count; i++)
        {
            if (json[i].Kind == JsonKind.String && json.Key(i).SequenceEqual("@id") && i != id && json.Raw(i).SequenceEqual(wanted)
                && json[i].Parent is var parent && json.Member(parent, "@type") >= 0 && parent != reference)
            {
                return parent;
            }
        }

        return reference;
    }
}
