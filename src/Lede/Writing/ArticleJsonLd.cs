using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Writing;

/// <summary>Article to JSON-LD: a schema.org <c>NewsArticle</c>.</summary>
public static class ArticleJsonLd
{
    /// <summary>UTF-8 JSON-LD. What is not known is left out, as schema.org wants it.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            WriteHead(json, article);
            WritePeople(json, article);
            WriteBody(json, article);
            WriteMentions(json, article);
            WriteQuotations(json, article);
            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, Article article)
    {
        WriteIfKnown(json, "headline", article.Headline);
        WriteIfKnown(json, "description", article.Description);
        WriteIfKnown(json, "datePublished", article.Published?.Value);
        WriteIfKnown(json, "dateModified", article.Modified?.Value);
        WriteIfKnown(json, "dateline", article.Dateline?.Text);
        WriteIfKnown(json, "articleSection", article.Section);
        WriteIfKnown(json, "inLanguage", article.Language);
        WriteIfKnown(json, "url", WebAddress.Of(article.CanonicalUrl ?? article.Url));
        if (article.Access?.Declared is { } declared)
            json.WriteBoolean("isAccessibleForFree", declared == "free");
    }

    private static void WritePeople(Utf8JsonWriter json, Article article)
    {
        WriteEach(json, "author", article.Authors, author => WriteThing(json, "Person", author.Name, author.Url));
        WriteEach(json, "editor", Credited(article, editing: true), name => WriteThing(json, "Person", name, null));
        WriteEach(json, "contributor", Credited(article, editing: false), name => WriteThing(json, "Person", name, null));
        if (article.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            WriteThing(json, "NewsMediaOrganization", publisher.Name, publisher.Url);
        }
    }

    private static string[] Credited(Article article, bool editing) => article.Contributors
        .Where(contributor => contributor.Role.Contains("editing", StringComparison.Ordinal) == editing)
        .Select(contributor => contributor.Name).Distinct(StringComparer.Ordinal).ToArray();

    private static void WriteBody(Utf8JsonWriter json, Article article)
    {
        var body = string.Join("\n\n", article.Blocks.Where(IsBody).Select(block => block.Text));
        json.WriteString("articleBody", body);
        json.WriteNumber("wordCount", WordCount.Of(body));
        WriteEach(json, "image", article.Images.Where(image => WebAddress.Of(image.Url) is not null).ToArray(), image =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "ImageObject");
            json.WriteString("url", WebAddress.Of(image.Url));
            WriteIfKnown(json, "caption", image.Caption);
            WriteIfKnown(json, "creditText", image.Credit);
            if (image.Width is { } width)
                json.WriteNumber("width", width);
            if (image.Height is { } height)
                json.WriteNumber("height", height);
            json.WriteEndObject();
        });
        WriteEach(json, "correction", article.Corrections, correction => json.WriteStringValue(correction.Text));
    }

    private static bool IsBody(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.List or BlockKind.Quote
        or BlockKind.Table or BlockKind.Code;

    private static void WriteMentions(Utf8JsonWriter json, Article article)
    {
        if (article.People.Count + article.Organisations.Count + article.Places.Count == 0)
            return;
        json.WriteStartArray("mentions");
        foreach (var person in article.People)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("@id", "#" + person.Id);
            json.WriteString("name", person.Name);
            WriteIfKnown(json, "jobTitle", person.Title);
            json.WriteEndObject();
        }

        foreach (var organisation in article.Organisations)
            WriteThing(json, "Organization", organisation.Name, null);
        foreach (var place in article.Places)
            WriteThing(json, "Place", place.Name, null);
        json.WriteEndArray();
    }

    private static void WriteQuotations(Utf8JsonWriter json, Article article) => WriteEach(json, "hasPart", article.Quotes, quote =>
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("text", string.Join(' ', quote.Parts.Select(part => part.Text)));
        if (quote.Speaker is { } speaker)
        {
            json.WriteStartObject("spokenByCharacter");
            // A speaker who is no person of the article may be an organisation or a role: schema.org's word for either is Thing.
            json.WriteString("@type", speaker.PersonId is null ? "Thing" : "Person");
            WriteIfKnown(json, "@id", speaker.PersonId is { } id ? "#" + id : null);
            json.WriteString("name", speaker.Name ?? speaker.Mention);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void WriteThing(Utf8JsonWriter json, string type, string name, string? address)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        WriteIfKnown(json, "url", WebAddress.Of(address));
        json.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        json.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
