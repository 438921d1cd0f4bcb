using System.Net;

namespace Lede.Extraction.Metadata;

/// <summary>Makes one line of plain text of a value.</summary>
internal static class PlainText
{
    /// <summary>White space collapsed and trimmed, invisible characters dropped, character references that were encoded twice decoded, cut at <see cref="Findings.MaxLength"/>.</summary>
    public static string Tidy(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length > Findings.MaxLength)
            value = value[..(char.IsHighSurrogate(value[Findings.MaxLength - 1]) ? Findings.MaxLength - 1 : Findings.MaxLength)];
        if (value.Contains('&'))
        {
            // Twice: "&amp;amp;" is what a page gives whose maker escaped what was escaped.
            var decoded = WebUtility.HtmlDecode(value.ToString());
            return Collapse(decoded.Contains('&') ? WebUtility.HtmlDecode(decoded) : decoded);
        }

        return Collapse(value);
    }

    private static string Collapse(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (IsTidy(value))
            return value.ToString();
        var buffer = value.Length <= 512 ? stackalloc char[value.Length] : new char[value.Length];
        var length = 0;
        foreach (var c in value)
        {
            if (IsInvisible(c))
                continue;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        return buffer[..length].TrimEnd().ToString();
    }

    private static bool IsTidy(ReadOnlySpan<char> value)
    {
        var space = false;
        foreach (var c in value)
        {
            if (c == ' ' && space || c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c)))
                return false;
            space = c == ' ';
        }

        return true;
    }

    // Soft hyphen, zero-width space, byte order mark: a title with them equals no other.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
