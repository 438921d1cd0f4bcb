using System.Globalization;

namespace Lede.Reading.Html;

/// <summary>Decodes character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as the HTML standard does.</summary>
internal static class CharacterReferences
{
    // The longest name is CounterClockwiseContourIntegral, the longest that needs no semicolon is six characters (Aacute).
    private const int LongestName = 31;
    private const int LongestBareName = 6;
    private const int ShortestBareName = 2;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    // What the numbers 0x80 to 0x9F stand for: windows-1252 where it has a character.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes in place; what is decoded is never longer than what stood there.</summary>
    /// <returns>The new length.</returns>
    public static int Decode(Span<char> text, bool inAttribute)
    {
        var read = text.IndexOf('&');
        if (read < 0)
            return text.Length;
        var write = read;
        while (read < text.Length)
        {
            var consumed = DecodeOne(text[read..], inAttribute, out var first, out var second);
            text[write++] = first;
            if (second != '\0')
                text[write++] = second;
            read += consumed;
            var next = text[read..].IndexOf('&');
            var plain = next < 0 ? text.Length - read : next;
            if (write != read)
                text.Slice(read, plain).CopyTo(text[write..]);
            write += plain;
            read += plain;
        }

        return write;
    }

    // The text starts with an ampersand; one that starts no reference stands for itself.
    private static int DecodeOne(ReadOnlySpan<char> text, bool inAttribute, out char first, out char second)
    {
        (first, second) = ('&', '\0');
        if (text.Length < 3)
            return 1;
        return text[1] == '#' ? Numeric(text, ref first, ref second)
            : char.IsAsciiLetterOrDigit(text[1]) ? Named(text, inAttribute, ref first, ref second)
            : 1;
    }

    private static int Numeric(ReadOnlySpan<char> text, ref char first, ref char second)
    {
        var hex = (text[2] | 0x20) == 'x';
        var start = hex ? 3 : 2;
        var at = start;
        uint value = 0;
        for (; at < text.Length && (hex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
            value = Math.Min((hex ? value * 16 : value * 10) + (uint)Digit(text[at]), 0x110000);
        if (at == start)
            return 1;
        (first, second) = Character(value);
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int Digit(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static (char First, char Second) Character(uint value) => value switch
    {
        0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => ('\uFFFD', '\0'),
        >= 0x80 and <= 0x9F => (Windows1252[(int)value - 0x80], '\0'),
        < 0x10000 => ((char)value, '\0'),
        _ => ((char)(0xD7C0 + (value >> 10)), (char)(0xDC00 | (value & 0x3FF))),
    };

    private static int Named(ReadOnlySpan<char> text, bool inAttribute, ref char first, ref char second)
    {
        var length = 1;
        while (length <= LongestName && length + 1 < text.Length && char.IsAsciiLetterOrDigit(text[length + 1]))
            length++;
        if (length + 1 < text.Length && text[length + 1] == ';' && Known(text.Slice(1, length + 1), ref first, ref second))
            return length + 2;
        for (var bare = Math.Min(length, LongestBareName); bare >= ShortestBareName; bare--)
        {
            // In an attribute a bare name that runs on is part of an address: ?a=1&copy=2.
            var runsOn = bare + 1 < text.Length && (text[bare + 1] == '=' || char.IsAsciiLetterOrDigit(text[bare + 1]));
            if (Names.ContainsKey(text.Slice(1, bare)))
                return inAttribute && runsOn ? 1 : Known(text.Slice(1, bare), ref first, ref second) ? bare + 1 : 1;
        }

        return 1;
    }

    private static bool Known(ReadOnlySpan<char> name, ref char first, ref char second)
    {
        switch (name)
        {
            case "amp;": return true;
            case "nbsp;": first = '\u00A0'; return true;
            case "lt;": first = '<'; return true;
            case "gt;": first = '>'; return true;
            case "quot;": first = '"'; return true;
        }

        if (!Names.TryGetValue(name, out var value))
            return false;
        first = value[0];
        if (value.Length > 1)
            second = value[1];
        return true;
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(2231, StringComparer.Ordinal);
        foreach (var line in ListFile.Lines("character-references.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var value = "";
            foreach (var point in line.AsSpan(tab + 1).Split(' '))
                value += char.ConvertFromUtf32(int.Parse(line.AsSpan(tab + 1)[point], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            names[line[..tab]] = value;
        }

        return names;
    }
}
