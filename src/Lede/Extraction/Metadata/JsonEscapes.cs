using System.Globalization;
using System.Text;

namespace Lede.Extraction.Metadata;

/// <summary>Undoes the escapes of a JSON string; what is no escape stays as it stands.</summary>
internal static class JsonEscapes
{
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var at = raw.IndexOf('\\');
        if (at < 0)
            return raw.ToString();
        var decoded = new StringBuilder(raw.Length);
        while (at >= 0 && at + 1 < raw.Length)
        {
            decoded.Append(raw[..at]);
            raw = raw[at..];
            var read = One(raw, out var character);
            decoded.Append(character);
            raw = raw[read..];
            at = raw.IndexOf('\\');
        }

        return decoded.Append(raw).ToString();
    }

    // Characters of the escape that starts here, and what it stands for.
    private static int One(ReadOnlySpan<char> raw, out char character)
    {
        character = raw[1] switch
        {
            'n' or 'r' or 't' or 'b' or 'f' => ' ', // white space is one space in every value we keep
            var other => other,
        };
        if (raw[1] != 'u' || raw.Length < 6
            || !ushort.TryParse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return 2;
        }

        character = (char)code;
        return 6;
    }
}
