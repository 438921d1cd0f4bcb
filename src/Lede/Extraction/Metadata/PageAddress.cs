namespace Lede.Extraction.Metadata;

/// <summary>Makes addresses absolute: against the caller's address, else against the page's own.</summary>
internal sealed class PageAddress
{
    private readonly Uri? _base;

    public PageAddress(Uri? given, Findings found)
    {
        _base = given;
        foreach (var finding in found.All)
        {
            if (finding.Field != MetadataField.CanonicalUrl || finding.Source is not (MetadataSource.Link or MetadataSource.OpenGraph))
                continue;
            if (Absolute(finding.Value) is not { } uri)
                continue;
            Canonical ??= finding;
            _base ??= uri;
        }
    }

    /// <summary>The finding of the canonical address; <c>null</c> when the page states none.</summary>
    public Finding? Canonical { get; }

    /// <summary>An http address, absolute when a base is known, else as written; <c>null</c> for no address and other schemes.</summary>
    public string? Resolve(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if (Absolute(written) is { } uri)
            return uri.AbsoluteUri;
        return _base is null && Uri.TryCreate(written, UriKind.Relative, out _) ? written : null;
    }

    private Uri? Absolute(string written)
    {
        var isUri = _base is null ? Uri.TryCreate(written, UriKind.Absolute, out var uri) : Uri.TryCreate(_base, written, out uri);
        return isUri && uri is { IsAbsoluteUri: true } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
    }
}
