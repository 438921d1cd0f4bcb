namespace Lede.Wire;

/// <summary>How a line ends.</summary>
internal static class LineEnd
{
    /// <summary>Whether it ends as a sentence does: a stop of any script, quotation marks and brackets after it allowed.</summary>
    public static bool IsStop(string text, CharSpan line) => IsStop(text.AsSpan(line.Start, line.Length));

    /// <inheritdoc cref="IsStop(string, CharSpan)"/>
    public static bool IsStop(ReadOnlySpan<char> line)
    {
        var body = line.TrimEnd("\"'”’»“)]} \u00A0\u300D\u300F\uFF09");
        return !body.IsEmpty && body[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔';
    }

    /// <summary>Whether it ends in a mark that leads on to something: comma, colon, semicolon, dash.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line) => !line.IsEmpty && line[^1] is ',' or ':' or ';' or '-' or '–' or '—' or '、' or '：';
}
