using System.Globalization;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Where an image is: pages that load late keep the address in other attributes than <c>src</c>.</summary>
internal static class ImageAddress
{
    // The picture as it was made, whatever size is shown; and the one that is shown once the reader comes to it.
    private static readonly AttributeName[] Full =
    [
        AttributeName.DataFullSrc, AttributeName.DataSrcLarge, AttributeName.DataLargeFile, AttributeName.DataHiResSrc, AttributeName.DataOriginal, AttributeName.DataOriginalSrc,
    ];

    private static readonly AttributeName[] Late =
    [
        AttributeName.DataSrc, AttributeName.DataLazySrc, AttributeName.DataImage, AttributeName.DataImg, AttributeName.DataUrl, AttributeName.DataDefaultSrc,
        AttributeName.DataDelayedUrl,
    ];

    private static readonly AttributeName[] Sets = [AttributeName.Srcset, AttributeName.DataSrcset, AttributeName.DataLazySrcset];

    /// <summary>The address as written; empty when there is none but a placeholder. Of several sizes the largest, those of a <c>picture</c> among them.</summary>
    public static ReadOnlySpan<char> Of(Page page, int node)
    {
        if (First(page, node, Full) is { IsEmpty: false } full)
            return full;
        var largest = new Candidate();
        OfSets(page, node, ref largest);
        var picture = page.Parent(node);
        if (picture > 0 && page.Tag(picture) == Tag.Picture)
        {
            foreach (var child in page.Children(picture))
            {
                if (page.Tag(child) == Tag.Source)
                    OfSets(page, child, ref largest);
            }
        }

        if (!largest.Address.IsEmpty)
            return largest.Address;
        var late = First(page, node, Late);
        var plain = page.Attribute(node, AttributeName.Src).Trim();
        return !late.IsEmpty ? late : IsAddress(plain) ? plain : default;
    }

    /// <summary>The candidate of a <c>srcset</c> with the greatest width or density.</summary>
    public static ReadOnlySpan<char> Largest(ReadOnlySpan<char> set)
    {
        var largest = new Candidate();
        Take(set, ref largest);
        return largest.Address;
    }

    private static ReadOnlySpan<char> First(Page page, int node, AttributeName[] names)
    {
        foreach (var name in names)
        {
            var address = page.Attribute(node, name).Trim();
            if (IsAddress(address))
                return address;
        }

        return default;
    }

    private static void OfSets(Page page, int node, ref Candidate largest)
    {
        foreach (var name in Sets)
            Take(page.Attribute(node, name), ref largest);
    }

    private static void Take(ReadOnlySpan<char> set, ref Candidate largest)
    {
        while (!(set = set.TrimStart(" \t\n\f\r,")).IsEmpty)
        {
            var end = set.IndexOfAny(" \t\n\f\r");
            var address = end < 0 ? set : set[..end];
            var rest = end < 0 ? default : set[end..];
            if (address.EndsWith(","))
            {
                address = address.TrimEnd(',');
                set = rest;
                rest = default;
            }
            else
            {
                var comma = rest.IndexOf(',');
                set = comma < 0 ? default : rest[(comma + 1)..];
                rest = comma < 0 ? rest : rest[..comma];
            }

            var size = Size(rest.Trim());
            if (IsAddress(address) && size > largest.Size)
                largest = new Candidate { Address = address, Size = size };
        }
    }

    private static double Size(ReadOnlySpan<char> descriptor)
    {
        if (descriptor.Length > 1
            && double.TryParse(descriptor[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
            return descriptor[^1] == 'x' ? size * 1000 : size;
        return 1000;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] != '[' && !text.Contains('{') && !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("blob:", StringComparison.Ordinal);

    private ref struct Candidate
    {
        public ReadOnlySpan<char> Address { get; init; }

        public double Size { get; init; }
    }
}
