namespace Lede.Annotation.Dates;

/// <summary>The second of two days of one month: the "13" of "March 12 and 13".</summary>
internal static class SecondDays
{
    public static Phrase Read(TokenList tokens, int at)
    {
        if (tokens[at] is not { Class: WordClass.Number, Length: <= 2, Value: <= 31 } day || tokens.Class(at - 1) != WordClass.And
            || tokens[at - 2] is not { Class: WordClass.Number, Length: <= 2 } first || first.Value >= day.Value || IsCounted(tokens, at + 1))
        {
            return default;
        }

        var month = tokens.IsMark(at - 3, '.') ? at - 4 : at - 3;
        if (tokens.Class(month) is not (WordClass.Month or WordClass.MonthShort))
            return default;
        return new(at, at + 1, new Meaning.Yearless(new(Grain.Day, 0, tokens[month].Value, day.Value), Way.Tense));
    }

    // "March 12 and 13 people"
    private static bool IsCounted(TokenList tokens, int at) => tokens.Class(at) is WordClass.Unknown or WordClass.Measure or WordClass.Units
        || tokens.IsMark(at, '%') || tokens.IsMark(at, '-');
}
