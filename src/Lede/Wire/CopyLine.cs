namespace Lede.Wire;

/// <summary>A line that is not blank, without the white space around it.</summary>
/// <param name="Span">Where it stands in the copy.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, comes before it.</param>
internal readonly record struct CopyLine(CharSpan Span, int Indent, bool AfterBlank)
{
    /// <summary>Columns up to its last character.</summary>
    public int Width => Indent + Span.Length;

    public static List<CopyLine> Split(string text)
    {
        var lines = new List<CopyLine>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var indent = line.Length - line.TrimStart().Length;
            if (indent < line.Length)
                lines.Add(new CopyLine(new CharSpan(start + indent, start + indent + line[indent..].TrimEnd().Length), indent, afterBlank));
            afterBlank = indent == line.Length;
            start = end + 1;
        }

        return lines;
    }
}
