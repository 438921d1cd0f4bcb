using System.Text;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Tests.Extraction.Metadata;

/// <summary>Reads the metadata of pages written in tests.</summary>
internal static class MetadataOf
{
    private const string Filler = "The council voted late on Tuesday to close the old harbour bridge, which has carried trams since 1911, after engineers found cracks "
        + "in two of its four piers; traffic will be sent over the northern crossing from Monday, the mayor said, until a new span is built.";

    public static PageMetadata Page(string html, string? url = null)
    {
        var source = new ArticleSource(Encoding.UTF8.GetBytes(html)) { MediaType = "text/html", Url = url is null ? null : new Uri(url) };
        using var page = PageReader.Read(source, new ParserLimits(), TestContext.Current.CancellationToken).Page!;
        return PageMetadata.Read(page, source, withEvidence: true, TestContext.Current.CancellationToken);
    }

    /// <summary>A page with this in its head.</summary>
    public static PageMetadata Head(string head) => Page($"<!DOCTYPE html><html lang=en><head>{head}</head><body><p>{Filler}</p></body></html>");

    /// <summary>A page with this JSON-LD.</summary>
    public static PageMetadata JsonLd(string json) => Head($"<script type=\"application/ld+json\">{json}</script>");

    /// <summary>A page with this between headline and text.</summary>
    public static PageMetadata UnderHeadline(string markup, string lang = "en") =>
        Page($"<!DOCTYPE html><html lang={lang}><head><title>Harbour bridge to close</title></head><body><main><h1>Harbour bridge to close</h1>{markup}<p>{Filler}</p><p>{Filler}</p></main></body></html>");

    public static string Names(this PageMetadata metadata) => string.Join(" + ", metadata.Authors.Select(author => author.Name));
}
