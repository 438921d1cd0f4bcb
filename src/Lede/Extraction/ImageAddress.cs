using System.Globalization;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Where an image is: pages that load late keep the address in other attributes than <c>src</c>.</summary>
internal static class ImageAddress
{
    private static readonly AttributeName[] Late =
    [
        AttributeName.DataSrc, AttributeName.DataLazySrc, AttributeName.DataOriginal, AttributeName.DataOriginalSrc, AttributeName.DataSrcLarge,
        AttributeName.DataFullSrc, AttributeName.DataLargeFile, AttributeName.DataImage, AttributeName.DataImg, AttributeName.DataUrl,
        AttributeName.DataDefaultSrc, AttributeName.DataHiResSrc, AttributeName.DataDelayedUrl,
    ];

    private static readonly AttributeName[] Sets = [AttributeName.Srcset, AttributeName.DataSrcset, AttributeName.DataLazySrcset];

    /// <summary>The address as written; empty when there is none but a placeholder.</summary>
    public static ReadOnlySpan<char> Of(Page page, int node)
    {
        foreach (var name in Late)
        {
            var late = page.Attribute(node, name).Trim();
            if (IsAddress(late))
                return late;
        }

        foreach (var name in Sets)
        {
            var largest = Largest(page.Attribute(node, name));
            if (IsAddress(largest))
                return largest;
        }

        var plain = page.Attribute(node, AttributeName.Src).Trim();
        return IsAddress(plain) ? plain : default;
    }

    /// <summary>The candidate of a <c>srcset</c> with the greatest width or density.</summary>
    public static ReadOnlySpan<char> Largest(ReadOnlySpan<char> set)
    {
        var best = default(ReadOnlySpan<char>);
        var most = -1.0;
        while (!(set = set.TrimStart(" \t\n\f\r,")).IsEmpty)
        {
            var end = set.IndexOfAny(" \t\n\f\r");
            var address = end < 0 ? set : set[..end];
            var rest = end < 0 ? default : set[end..];
            if (address.EndsWith(","))
            {
                address = address.TrimEnd(',');
                set = rest;
            }
            else
            {
                var comma = rest.IndexOf(',');
                set = comma < 0 ? default : rest[(comma + 1)..];
                rest = comma < 0 ? rest : rest[..comma];
            }

            var size = address.Length == 0 ? -1 : Size(rest.Trim());
            if (size > most)
            {
                best = address;
                most = size;
            }
        }

        return best;
    }

    private static double Size(ReadOnlySpan<char> descriptor)
    {
        if (descriptor.Length > 1
            && double.TryParse(descriptor[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
            return descriptor[^1] == 'x' ? size * 1000 : size;
        return 1000;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is not ('{' or '[') && !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("blob:", StringComparison.Ordinal);
}
