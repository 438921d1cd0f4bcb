namespace Lede.Service.Representations;

/// <summary>An article in one form, in every coding. Plain bytes are made at once; the compressed ones when first asked for, since the best
/// compression would cost the start more than all the rest of it.</summary>
internal sealed class Representation
{
    private readonly CodedBody _plain;
    private readonly Lazy<CodedBody> _gzip;
    private readonly Lazy<CodedBody> _brotli;

    public Representation(ArticleFormat format, Article article)
    {
        Format = format;
        var bytes = format.Write(article);
        _plain = CodedBody.Of(bytes, ContentCoding.Identity);
        _gzip = new(() => CodedBody.Of(bytes, ContentCoding.Gzip));
        _brotli = new(() => CodedBody.Of(bytes, ContentCoding.Brotli));
    }

    public ArticleFormat Format { get; }

    public CodedBody In(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => _brotli.Value,
        ContentCoding.Gzip => _gzip.Value,
        _ => _plain,
    };
}
