namespace Lede.Annotation.Dates;

/// <summary>Numbers in figures and in words.</summary>
internal static class Counts
{
    // "one thousand nine hundred and ninety-nine": no number of a calendar expression takes more tokens.
    private const int LongestNumber = 8;

    /// <summary>A whole number at a token: "12", "twenty-four", "two hundred", "a hundred". <paramref name="next"/> is the token behind it.</summary>
    public static bool TryRead(TokenList tokens, int at, out int value, out int next)
    {
        value = 0;
        next = at;
        if (tokens.Class(at) == WordClass.Number)
        {
            value = tokens[at].Value;
            next = at + 1;
            return true;
        }

        if (tokens.Class(at) == WordClass.A && tokens.Class(at + 1) is WordClass.Hundred or WordClass.Thousand
            && tokens.Class(at) == WordClass.A)
            at++;
        return TryReadWords(tokens, at, out value, out next);
    }

    private static bool TryReadWords(TokenList tokens, int at, out int value, out int next)
    {
        value = 0;
        next = at;
        var group = 0;
        for (var i = at; i < at + LongestNumber; i++)
        {
            if (i > at && (tokens.IsMark(i, '-') && tokens.Glued(i) || tokens.Class(i) == WordClass.And && group >= 100))
                i++;
            var token = tokens[i];
            if (token.Class == WordClass.Cardinal && Fits(group, token.Value))
                group += token.Value;
            else if (token.Class == WordClass.Hundred && group < 100)
                group = Math.Max(group, 1) * 100;
            else if (token.Class == WordClass.Thousand && group < 1000 && value == 0)
                (value, group) = (Math.Max(group, 1) * 1000, 0);
            else
                break;
            next = i + 1;
        }

        value += group;
        return next > at;
    }

    // "twenty" takes "four" but neither "ten" nor "thirty"; "two hundred" takes both.
    private static bool Fits(int group, int value) =>
        group == 0 || value < 10 && group % 100 >= 20 && group % 10 == 0 || value > 0 && group >= 100 && group % 100 == 0;

    /// <summary>"third", "3rd", "twenty-first".</summary>
    public static bool TryReadOrdinal(TokenList tokens, int at, out int value, out int next)
    {
        var token = tokens[at];
        value = token.Value;
        next = at + 1;
        if (token.Class is WordClass.Ordinal or WordClass.OrdinalNumber)
            return true;
        if (token.Class != WordClass.Cardinal || token.Value is < 20 or > 90)
            return false;
        var unit = tokens.SkipHyphen(at + 1);
        if (tokens.Class(unit) != WordClass.Ordinal || tokens[unit].Value > 9)
            return false;
        value = token.Value + tokens[unit].Value;
        next = unit + 1;
        return true;
    }
}
