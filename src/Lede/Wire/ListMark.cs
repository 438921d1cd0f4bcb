namespace Lede.Wire;

/// <summary>Reads the bullet or number that opens a list item.</summary>
internal static class ListMark
{
    /// <param name="text">The copy.</param>
    /// <param name="line">The line.</param>
    /// <param name="length">Characters of the mark and the white space after it.</param>
    public static ListMarkKind Read(string text, CharSpan line, out int length) => Read(text.AsSpan(line.Start, line.Length), out length, out _);

    /// <param name="line">The line.</param>
    /// <param name="length">Characters of the mark and the white space after it.</param>
    /// <param name="number">The number of a <see cref="ListMarkKind.Number"/>.</param>
    public static ListMarkKind Read(ReadOnlySpan<char> line, out int length, out int number)
    {
        (length, number) = (0, 0);
        if (line.Length < 2)
            return ListMarkKind.None;
        var kind = line[0] switch
        {
            '•' or '‣' or '◦' or '▪' or '■' or '●' or '○' or '▶' or '►' or '➤' => ListMarkKind.Bullet,
            '*' or '-' or '·' => ListMarkKind.Dash,
            _ => ListMarkKind.None,
        };
        var mark = 1;
        if (kind == ListMarkKind.None && (mark = Number(line, out number)) > 0)
            kind = ListMarkKind.Number;
        if (kind == ListMarkKind.None)
            return kind;

        length = mark;
        while (length < line.Length && char.IsWhiteSpace(line[length]))
            length++;
        var spaced = length > mark || kind == ListMarkKind.Bullet;
        return spaced && length < line.Length ? kind : ListMarkKind.None;
    }

    // "1." "12)" "(3)": up to two digits, because three are a year's or an amount's.
    private static int Number(ReadOnlySpan<char> line, out int number)
    {
        number = 0;
        var at = line[0] == '(' ? 1 : 0;
        var digits = 0;
        for (; at < line.Length && char.IsAsciiDigit(line[at]); at++, digits++)
        {
            if (digits == 2)
                return 0;
            number = (number * 10) + (line[at] - '0');
        }

        return digits > 0 && at < line.Length && (line[at] == ')' || (line[at] == '.' && line[0] != '(')) ? at + 1 : 0;
    }
}
