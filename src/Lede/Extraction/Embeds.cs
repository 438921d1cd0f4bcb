using Lede.Reading;
using Lede.Writing;

namespace Lede.Extraction;

/// <summary>Players and frames: where what they show is.</summary>
internal static class Embeds
{
    // Frames that count readers or keep a session declare a pixel or two, or nothing; players of sound are some thirty high.
    private const int MinSize = 20;

    private static readonly AttributeName[] Addresses = [AttributeName.DataSrc, AttributeName.DataLazySrc, AttributeName.DataOriginal, AttributeName.DataUrl, AttributeName.Src];

    public static bool Is(Tag tag) => tag is Tag.Iframe or Tag.AmpIframe or Tag.Video or Tag.AmpVideo or Tag.Audio or Tag.Embed;

    /// <summary>The absolute address; <c>null</c> when there is none, or when readers are not shown it.</summary>
    public static string? Of(Page page, int node, LinkAddresses addresses)
    {
        if (page.Is(node, NodeMarks.Noscript | NodeMarks.Svg | NodeMarks.Template) || page.HasAttribute(node, AttributeName.Hidden) || IsTiny(page.Attribute(node, AttributeName.Width))
            || IsTiny(page.Attribute(node, AttributeName.Height)) || page.Attribute(node, AttributeName.Style).Contains("none", StringComparison.OrdinalIgnoreCase))
            return null;
        if (Address(page, node, addresses) is { } own)
            return own;
        foreach (var child in page.Children(node))
        {
            if (page.Tag(child) == Tag.Source && Address(page, child, addresses) is { } source)
                return source;
        }

        return null;
    }

    private static string? Address(Page page, int node, LinkAddresses addresses)
    {
        foreach (var name in Addresses)
        {
            if (WebAddress.Of(addresses.Resolve(page.Attribute(node, name))) is { } address)
                return address;
        }

        return null;
    }

    private static bool IsTiny(ReadOnlySpan<char> size) =>
        int.TryParse(size.Trim().TrimEnd("px"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < MinSize;
}
