namespace Lede.Wire;

/// <summary>The mark between a dateline and its story: a dash of any make, a colon, the stop after an agency in slashes.</summary>
/// <param name="At">Where it starts.</param>
/// <param name="Next">The first character after it and its white space.</param>
/// <param name="Colon">Whether it is a colon.</param>
internal readonly record struct DatelineEnd(int At, int Next, bool Colon)
{
    /// <summary>The first such mark outside brackets from <paramref name="from"/> on; <c>null</c> when there is none.</summary>
    public static DatelineEnd? Find(ReadOnlySpan<char> text, int from)
    {
        var depth = 0;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth--;
            else if (depth <= 0 && Length(text, i) is > 0 and var length)
                return new DatelineEnd(i, Skip(text, i + length), c == ':');
        }

        return null;
    }

    private static int Length(ReadOnlySpan<char> text, int at)
    {
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        var before = at > 0 ? text[at - 1] : ' ';
        switch (text[at])
        {
            case ':':
                return char.IsWhiteSpace(after) ? 1 : 0;
            // The dash of copy sent over circuits that had none.
            case '_':
                return char.IsWhiteSpace(after) && char.IsWhiteSpace(before) ? 1 : 0;
            case '—' or '―' or '─':
                return 1;
            case '–':
                return char.IsWhiteSpace(after) || char.IsWhiteSpace(before) ? 1 : 0;
            case '-' when after == '-':
                var end = at;
                while (end < text.Length && text[end] == '-')
                    end++;
                return end - at;
            case '-':
                return char.IsWhiteSpace(after) || char.IsWhiteSpace(before) ? 1 : 0;
            case '.':
                return before == '/' && char.IsWhiteSpace(after) ? 1 : 0;
            default:
                return 0;
        }
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
