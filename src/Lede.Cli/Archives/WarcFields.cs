using System.Globalization;
using System.Text;

namespace Lede.Cli.Archives;

/// <summary>The named fields of a WARC record (ISO 28500) that are read here.</summary>
internal sealed record WarcFields
{
    /// <summary><c>WARC-Type</c> in lower case; empty when the record has none.</summary>
    public string Type { get; private init; } = "";

    /// <summary>Bytes of the record's block; <c>null</c> when the record does not say, or no number.</summary>
    public long? ContentLength { get; private init; }

    /// <summary><c>Content-Type</c> of the block; <c>null</c> when the record has none.</summary>
    public string? ContentType { get; private init; }

    /// <summary><c>WARC-Target-URI</c>, where it is an absolute http or https address.</summary>
    public Uri? TargetUri { get; private init; }

    /// <summary>Whether <c>WARC-Truncated</c> says that the crawler stored the beginning only.</summary>
    public bool IsTruncated { get; private init; }

    /// <summary><c>WARC-Identified-Payload-Type</c>; <c>null</c> when the record has none.</summary>
    public string? PayloadType { get; private init; }

    /// <summary>Reads the lines of a header, the version line aside. Lines that are no field are passed over; of a field given twice the first counts.</summary>
    public static WarcFields Read(ReadOnlySpan<byte> header)
    {
        var fields = new WarcFields();
        foreach (var (name, value) in FieldLines.Read(Encoding.UTF8.GetString(header)))
            fields = fields.With(name, value);
        return fields;
    }

    private WarcFields With(string name, string value) => name switch
    {
        "warc-type" when Type.Length == 0 => this with { Type = value.ToLowerInvariant() },
        "content-length" when ContentLength is null => this with { ContentLength = Length(value) },
        "content-type" when ContentType is null => this with { ContentType = value },
        "warc-target-uri" when TargetUri is null => this with { TargetUri = Address(value) },
        "warc-truncated" => this with { IsTruncated = true },
        "warc-identified-payload-type" when PayloadType is null => this with { PayloadType = value },
        _ => this,
    };

    private static long? Length(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    // Version 1.0 of the standard printed the address in angle brackets, and tools followed it.
    private static Uri? Address(string value) =>
        Uri.TryCreate(value.Trim('<', '>'), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
}
