using System.Text.Json;
using System.Text.Unicode;
using Lede.Service.Articles;
using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>Reads a line of a batch: one JSON object with one of <c>html</c>, <c>text</c> and <c>url</c>, and what the caller knows or wants.
/// A member that means nothing here is an error, not passed over: it may be a member misspelt.</summary>
internal static class BatchItemReader
{
    private static readonly string[] OfPages = ["text/html", "application/xhtml+xml"];

    private static readonly string[] OfCopy = ["text/plain"];

    /// <summary>Reads a line, blank or not. Never throws for what the line holds: a problem comes back in the item, with the <c>id</c> where that could be read.</summary>
    /// <param name="line">UTF-8 without the line's end. Escapes are taken off in place: the item refers to these bytes, and they no longer are the line.</param>
    public static BatchItem Read(Memory<byte> line)
    {
        var members = new BatchMembers();
        Problem? problem;
        if (!Utf8.IsValid(line.Span))
        {
            problem = Bad("The line is no UTF-8.");
        }
        else
        {
            try
            {
                problem = members.Read(line.Span);
            }
            catch (JsonException error)
            {
                problem = Bad(FormattableString.Invariant($"The line is no JSON: see byte {error.BytePositionInLine + 1}."));
            }
        }

        // The id may lie after what is unescaped, never in it.
        ReadOnlyMemory<byte> id = line[members.Id];
        return problem is null ? Item(members, line) with { Id = id } : new BatchItem { Id = id, Problem = problem };
    }

    public static Problem Bad(string detail, string? member = null, IReadOnlyList<string>? accepted = null) =>
        new(ProblemType.BadLine, detail) { Parameter = member, Accepted = accepted };

    private static BatchItem Item(BatchMembers members, Memory<byte> line)
    {
        Uri? url = null;
        if (members.Url is { } address && (url = CallerFacts.Url(address)) is null)
            return Wrong("url", "is no absolute http or https address");
        DateOnly? published = null;
        if (members.Published is { } day && (published = CallerFacts.Day(day)) is null)
            return Wrong("published", "is no day in the form YYYY-MM-DD");
        var options = new ParserOptions { Annotate = members.Annotate, IncludeEvidence = members.Evidence };
        if (members.Html is not null && members.Text is not null)
            return new BatchItem { Problem = Bad("The line has both 'html' and 'text'.") };
        if ((members.Html ?? members.Text) is not { } written)
            return ToFetch(members, new BatchItem { Url = url, Published = published, Options = options });

        var accepted = members.Html is null ? OfCopy : OfPages;
        var mediaType = MediaType(members.ContentType) ?? accepted[0];
        if (!accepted.Contains(mediaType, StringComparer.OrdinalIgnoreCase))
            return Wrong("contentType", $"does not go with '{(members.Html is null ? "text" : "html")}'", accepted);
        var text = line[written];
        return new BatchItem
        {
            Source = new ArticleSource(text[..JsonText.Unescape(text.Span)])
            {
                MediaType = mediaType,
                Charset = "utf-8", // the text is decoded already: what charset the page declares was of its bytes
                Url = url,
                Published = published,
            },
            Options = options,
        };
    }

    private static BatchItem ToFetch(BatchMembers members, BatchItem item) =>
        item.Url is null ? new BatchItem { Problem = Bad("The line has none of 'html', 'text' and 'url'.", accepted: ["html", "text", "url"]) }
        : members.ContentType is not null ? Wrong("contentType", "goes with 'html' or 'text' only: what is fetched says its own")
        : item;

    private static string? MediaType(string? contentType) => contentType?.Split(';')[0].Trim();

    private static BatchItem Wrong(string member, string how, IReadOnlyList<string>? accepted = null) =>
        new() { Problem = Bad($"The value of '{member}' {how}.", member, accepted) };
}
