namespace Lede.Service.Representations;

/// <summary>An article in one form, in every coding. Each is made when first asked for and kept: making all of them would cost the start more than
/// parsing, and most services are asked for one or two.</summary>
internal sealed class Representation
{
    private readonly Lazy<CodedBody> _plain;
    private readonly Lazy<CodedBody> _gzip;
    private readonly Lazy<CodedBody> _brotli;

    public Representation(ArticleFormat format, Article article)
    {
        Format = format;
        _plain = new(() => CodedBody.Of(format.Write(article), ContentCoding.Identity));
        _gzip = new(() => CodedBody.Of(_plain.Value.Bytes, ContentCoding.Gzip));
        _brotli = new(() => CodedBody.Of(_plain.Value.Bytes, ContentCoding.Brotli));
    }

    public ArticleFormat Format { get; }

    public CodedBody In(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => _brotli.Value,
        ContentCoding.Gzip => _gzip.Value,
        _ => _plain.Value,
    };
}
