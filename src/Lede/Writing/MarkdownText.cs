using System.Text;

namespace Lede.Writing;

/// <summary>Markdown under construction: knows where a line begins, and escapes what would be markup there or anywhere.</summary>
internal sealed class MarkdownText
{
    private const string Anywhere = "\\`*_[]<|~";
    private const string AtLineStart = "#+-=>";

    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _pendingBreak;

    /// <summary>Written before every further line of the current block: a quotation's <c>&gt; </c>, a list item's indent.</summary>
    public string Prefix { get; set; } = "";

    public StringBuilder Builder => _text;

    public override string ToString() => _text.ToString();

    /// <summary>Begins a block, a blank line below the last one.</summary>
    public void StartBlock()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
        if (_text.Length > 0)
            _text.Append('\n');
        _lineStart = _text.Length;
    }

    /// <summary>Appends markup as it is; what follows still counts as the beginning of a line.</summary>
    public void Raw(string markup)
    {
        _text.Append(markup);
        _lineStart = _text.Length;
    }

    /// <summary>Appends a text on one line, and ends the line. A number sign is escaped, which at the end of a heading would vanish.</summary>
    public void Line(string text)
    {
        foreach (var stretch in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_text.Length > _lineStart)
                _text.Append(' ');
            foreach (var part in stretch.Split('#').Select((part, index) => (part, index)))
            {
                if (part.index > 0)
                    _text.Append("\\#");
                Escape(_text, part.part);
            }
        }

        EndLine();
    }

    public void EndLine()
    {
        _pendingBreak = false;
        _text.Append('\n');
        _lineStart = _text.Length;
    }

    /// <summary>Appends a stretch of text. Line ends in it, however many, are one hard break.</summary>
    public void Escape(StringBuilder into, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r')
                _pendingBreak = into.Length > _lineStart;
            if (c is '\n' or '\r' || ((_pendingBreak || into.Length == _lineStart) && c is ' ' or '\t'))
                continue;
            WritePendingBreak(into);
            var atStart = into.Length == _lineStart;
            if (atStart && char.IsAsciiDigit(c))
                i = AppendNumber(into, text, i);
            else
                Append(into, c, atStart, i + 1 < text.Length ? text[i + 1] : '\0');
        }
    }

    private static void Append(StringBuilder into, char c, bool atStart, char next)
    {
        var escaped = Anywhere.Contains(c, StringComparison.Ordinal)
            || (atStart && AtLineStart.Contains(c, StringComparison.Ordinal))
            || (c == '&' && (char.IsAsciiLetter(next) || next == '#'))
            || (c == '!' && next == '[');
        if (escaped)
            into.Append('\\');
        into.Append(c == '\0' ? '\uFFFD' : c);
    }

    // "1. " and "1) " open a list.
    private static int AppendNumber(StringBuilder into, ReadOnlySpan<char> text, int from)
    {
        var i = from;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        into.Append(text[from..i]);
        if (i == text.Length || text[i] is not ('.' or ')'))
            return i - 1;
        into.Append('\\').Append(text[i]);
        return i;
    }

    // Written only when more text follows: a block must not end with a break.
    private void WritePendingBreak(StringBuilder into)
    {
        if (!_pendingBreak)
            return;
        _pendingBreak = false;
        into.Append("\\\n").Append(Prefix);
        _lineStart = into.Length;
    }
}
