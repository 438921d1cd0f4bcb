using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Makes the addresses of a page absolute.</summary>
internal sealed class LinkAddresses
{
    private readonly Page _page;
    private readonly Uri? _base;

    public LinkAddresses(Page page, Uri? address) => (_page, _base) = (page, FindBase(page, address));

    private LinkAddresses(Uri? known, Page page) => (_page, _base) = (page, known);

    /// <summary>The same base address for a part that was read apart.</summary>
    public LinkAddresses For(Page part) => new(_base, part);

    /// <summary>Address of an <c>a</c> element; <c>null</c> when it leads nowhere.</summary>
    public string? Of(int node) => Resolve(_page.Attribute(node, AttributeName.Href));

    /// <summary>Absolute, or as written when no base address is known; <c>null</c> for scripts, fragments of no known page and nothing.</summary>
    public string? Resolve(ReadOnlySpan<char> written)
    {
        written = written.Trim();
        if (written.IsEmpty || written.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || written.SequenceEqual("#"))
            return null;
        var text = written.ToString();
        if (written.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || written.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return text;
        return _base is not null && Uri.TryCreate(_base, text, out var absolute) ? absolute.AbsoluteUri : text;
    }

    private static Uri? FindBase(Page page, Uri? address)
    {
        // A base element counts in the head only; a page without a body has its head at the front.
        var end = page.Body > 0 ? page.Body : Math.Min(page.Count, 1024);
        for (var node = 0; node < end; node++)
        {
            if (page.Tag(node) != Tag.Base || page.Attribute(node, AttributeName.Href) is not { IsEmpty: false } href)
                continue;
            var written = href.Trim().ToString();
            var known = address is null ? Uri.TryCreate(written, UriKind.Absolute, out var found) : Uri.TryCreate(address, written, out found);
            return known && found!.Scheme is "http" or "https" ? found : address;
        }

        return address;
    }
}
