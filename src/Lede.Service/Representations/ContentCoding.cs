namespace Lede.Service.Representations;

/// <summary>How the bytes of an answer are coded. Later is preferred among codings that a request likes equally.</summary>
internal enum ContentCoding
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary>gzip, RFC 1952.</summary>
    Gzip,

    /// <summary>Brotli, RFC 7932.</summary>
    Brotli,
}
