using Lede.Cli.Archives;

namespace Lede.Cli.Inputs;

/// <summary>Which records of an archive may hold an article, and as what they are parsed.</summary>
internal static class RecordChoice
{
    /// <summary>Whether the record is an input: a successful response or a resource that is a page, or a conversion to plain text (WET). Requests, metadata,
    /// revisits and the like describe or repeat others; responses of any other kind or status are no articles.</summary>
    public static bool IsInput(WarcFields fields, ReadOnlySpan<byte> block) => MediaTypeOf(fields, block, HeadOf(fields, block)) is not null;

    /// <summary>Head of a response; <c>null</c> for other records.</summary>
    public static HttpHead? HeadOf(WarcFields fields, ReadOnlySpan<byte> block) => fields.Type == "response" ? HttpHead.Read(block) : null;

    /// <summary>As what the record is parsed.</summary>
    /// <returns><c>null</c> when it is no input.</returns>
    public static string? MediaTypeOf(WarcFields fields, ReadOnlySpan<byte> block, HttpHead? head) => fields.Type switch
    {
        "response" => head is { Status: >= 200 and < 300 and not 204 and not 206 } ? PageType(head.ContentType ?? fields.PayloadType, block[head.Length..]) : null,
        "resource" => PageType(fields.ContentType ?? fields.PayloadType, block),
        "conversion" => Named(fields.ContentType) is { } type && InputFormat.All.Contains(type) ? type : null,
        _ => null,
    };

    /// <summary>Value of the <c>charset</c> parameter of a Content-Type; <c>null</c> without one.</summary>
    public static string? CharsetOf(string? contentType)
    {
        foreach (var parameter in (contentType ?? "").Split(';').Skip(1))
        {
            var pair = parameter.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2 && pair[0].Equals("charset", StringComparison.OrdinalIgnoreCase))
                return pair[1].Trim('"', '\'');
        }

        return null;
    }

    private static string? PageType(string? contentType, ReadOnlySpan<byte> body) => Named(contentType) switch
    {
        InputFormat.Page => InputFormat.Page,
        InputFormat.Xhtml => InputFormat.Xhtml,
        null or "" => InputFormat.BeginsLikePage(body) ? InputFormat.Page : null,
        _ => null,
    };

    private static string? Named(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant();
}
