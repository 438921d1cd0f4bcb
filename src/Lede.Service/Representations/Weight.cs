namespace Lede.Service.Representations;

/// <summary>The weight of a header element, <c>;q=0.8</c>, in thousandths.</summary>
internal static class Weight
{
    public const int Whole = 1000;

    /// <summary>Reads the weight among an element's parameters.</summary>
    /// <returns>0 to 1000, 1000 without a weight; <c>null</c> when the weight breaks the grammar of RFC 9110 § 12.4.2.</returns>
    public static int? Of(ReadOnlySpan<char> parameters)
    {
        while (!parameters.IsEmpty)
        {
            var parameter = HeaderList.Cut(ref parameters, ';').Trim(" \t");
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                return Read(parameter[2..]);
        }

        return Whole;
    }

    private static int? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 5 || text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.'))
            return null;
        var thousandths = (text[0] - '0') * Whole;
        for (int i = 2, unit = 100; i < text.Length; i++, unit /= 10)
        {
            if (!char.IsAsciiDigit(text[i]))
                return null;
            thousandths += (text[i] - '0') * unit;
        }

        return thousandths <= Whole ? thousandths : null;
    }
}
