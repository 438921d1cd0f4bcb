using System.Globalization;
using System.Text;

namespace Lede.Service.Batches;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>Takes the escapes off a string, in its own place: what an escape stands for is never longer than the escape. Half of a surrogate pair,
    /// which cutting a text in two leaves behind, becomes U+FFFD.</summary>
    /// <param name="escaped">What stands between the quotation marks of a valid JSON string.</param>
    /// <returns>Length of the text, which now stands at the beginning.</returns>
    public static int Unescape(Span<byte> escaped)
    {
        var from = escaped.IndexOf((byte)'\\');
        if (from < 0)
            return escaped.Length;
        var to = from;
        while (from < escaped.Length)
        {
            var plain = escaped[from..].IndexOf((byte)'\\');
            if (plain < 0)
                plain = escaped.Length - from;
            escaped.Slice(from, plain).CopyTo(escaped[to..]);
            (from, to) = (from + plain, to + plain);
            if (from < escaped.Length)
                to += Rune(escaped, ref from).EncodeToUtf8(escaped[to..]);
        }

        return to;
    }

    private static Rune Rune(ReadOnlySpan<byte> escaped, ref int from)
    {
        var letter = escaped[from + 1];
        if (letter != 'u')
        {
            from += 2;
            return new Rune(letter switch { (byte)'b' => '\b', (byte)'f' => '\f', (byte)'n' => '\n', (byte)'r' => '\r', (byte)'t' => '\t', _ => (char)letter });
        }

        var high = Unit(escaped[(from + 2)..]);
        from += 6;
        if (!char.IsSurrogate(high))
            return new Rune(high);
        if (char.IsHighSurrogate(high) && escaped.Length >= from + 6 && escaped[from] == '\\' && escaped[from + 1] == 'u'
            && Unit(escaped[(from + 2)..]) is var low && char.IsLowSurrogate(low))
        {
            from += 6;
            return new Rune(high, low);
        }

        return System.Text.Rune.ReplacementChar;
    }

    private static char Unit(ReadOnlySpan<byte> hex) => (char)ushort.Parse(hex[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
