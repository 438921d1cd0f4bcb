using Microsoft.Extensions.Primitives;

namespace Lede.Service.Representations;

/// <summary>Which coding an <c>Accept-Encoding</c> header asks for (RFC 9110 § 12.5.3).</summary>
internal static class AcceptEncodingHeader
{
    /// <summary>The coding with the highest weight, Brotli before gzip before none among equals. A coding that is not named has the weight of
    /// <c>*</c>; plain bytes that nothing forbids are acceptable when nothing better is.</summary>
    /// <returns><c>null</c> when every coding is forbidden, plain bytes included.</returns>
    public static ContentCoding? Choose(StringValues acceptEncoding)
    {
        if (StringValues.IsNullOrEmpty(acceptEncoding))
            return ContentCoding.Identity;
        int? identity = null, gzip = null, brotli = null, any = null;
        foreach (var line in acceptEncoding)
        {
            foreach (var element in new HeaderList(line))
            {
                var rest = element;
                var name = HeaderList.Cut(ref rest, ';').TrimEnd(" \t");
                var weight = Weight.Of(rest);
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                    brotli = weight;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
                    gzip = weight;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    identity = weight;
                else if (name is "*")
                    any = weight;
            }
        }

        return Best(brotli ?? any ?? 0, gzip ?? any ?? 0, identity ?? any);
    }

    private static ContentCoding? Best(int brotli, int gzip, int? identity)
    {
        if (brotli > 0 && brotli >= gzip && brotli >= (identity ?? 0))
            return ContentCoding.Brotli;
        if (gzip > 0 && gzip >= (identity ?? 0))
            return ContentCoding.Gzip;
        return identity == 0 ? null : ContentCoding.Identity;
    }
}
