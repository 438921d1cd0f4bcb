namespace Lede.Annotation.Dates;

/// <summary>Dates in figures: <c>2025-02-10</c>, <c>23.04.2022</c>, <c>10/09/2019</c>, <c>20161016</c>.</summary>
internal static class NumericDates
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var first = tokens[at];
        if (first.Class != WordClass.Number || tokens.IsMark(at - 1, '$') || IsPartOfNumber(tokens, at))
            return default;
        if (first.Length == 4 && MonthNamed(tokens, at) is { Found: true } named)
            return named;
        if (first.Length == 8)
            return Stated(at, at + 1, first.Value / 10000, first.Value / 100 % 100, first.Value % 100);
        var mark = tokens[at + 1];
        var second = tokens[at + 2];
        if (mark.Class != WordClass.Mark || mark.Spaced || second.Class != WordClass.Number || second.Spaced || second.Length > 2
            || (char)mark.Value is not ('-' or '/' or '.'))
            return default;
        if (first.Length == 4)
            return YearFirst(tokens, at);
        return first.Length <= 2 ? DayOrMonthFirst(tokens, at, (char)mark.Value) : default;
    }

    private static bool IsPartOfNumber(TokenList tokens, int at) =>
        at > 1 && !tokens[at].Spaced && tokens.Class(at - 1) == WordClass.Mark && (char)tokens[at - 1].Value is '/' or '.' or ','
            && tokens.Glued(at - 1)
        && tokens.Class(at - 2) is WordClass.Number or WordClass.Grouped && !tokens[at].Spaced && tokens.Class(at - 1) == WordClass.Mark;

    private static Phrase Stated(int at, int end, int year, int month, int day)
    {
        var unit = new CalendarUnit(Grain.Day, year, month, day);
        return year is >= 1500 and < 2200 && unit.Exists ? new(at, end, new Meaning.Stated(unit)) : default;
    }

    // "2019-Aug-01", "2020/Sep/23".
    private static Phrase MonthNamed(TokenList tokens, int at)
    {
        var month = tokens.SkipDateMark(at + 1);
        var day = tokens.SkipDateMark(month + 1);
        return month > at + 1 && tokens.Class(month) is WordClass.Month or WordClass.MonthShort && day > month + 1
            && tokens.Class(day) == WordClass.Number
            ? Stated(at, day + 1, tokens[at].Value, tokens[month].Value, tokens[day].Value) : default;
    }

    private static Phrase YearFirst(TokenList tokens, int at)
    {
        var mark = (char)tokens[at + 1].Value;
        var month = tokens[at + 2].Value;
        if (tokens.IsMark(at + 3, mark) && tokens.Glued(at + 3) && tokens.Class(at + 4) == WordClass.Number && tokens.Glued(at + 4)
            && tokens[at + 4].Length <= 2)
            return Stated(at, at + 5, tokens[at].Value, month, tokens[at + 4].Value);
        // "2024-11" is a month; "2014-18" is a range of years and read elsewhere.
        return mark == '-' && month is >= 1 and <= 12 && tokens[at + 2].Length == 2 && tokens[at].Value is >= 1900 and < 2100
            && month != tokens[at].Value % 100 + 1 && month > 0 && !tokens.IsMark(at + 3, '-')
            ? new(at, at + 3, new Meaning.Stated(new(Grain.Month, tokens[at].Value, month))) : default;
    }

    private static Phrase DayOrMonthFirst(TokenList tokens, int at, char mark)
    {
        var (one, two) = (tokens[at].Value, tokens[at + 2].Value);
        var third = tokens[at + 4];
        if (tokens.IsMark(at + 3, mark) && tokens.Glued(at + 3) && third.Class == WordClass.Number && !third.Spaced
            && third.Length is 2 or 4 && mark != ',')
        {
            if (mark == '-' && third.Length == 2)
                return default;
            var year = third.Length == 4 ? third.Value : Years.Full(third.Value);
            var dayFirst = mark == '.' || one > 12;
            return dayFirst ? Stated(at, at + 5, year, two, one) : Stated(at, at + 5, year, one, two);
        }

        return mark == '/' && (IsDated(tokens, at) || one > 12 && two <= 12 && tokens[at + 2].Length == 2 || two > 12
            && tokens[at].Length == 2 && one <= 12) ? Yearless(at, one, two) : default;
    }

    // "on 7/6", "Friday 7/6": a lone fraction is no date.
    private static bool IsDated(TokenList tokens, int at) => tokens.Class(at - 1) is WordClass.On or WordClass.Weekday
        or WordClass.WeekdayShort or WordClass.By
        or WordClass.Until or WordClass.Since or WordClass.Before or WordClass.After;

    private static Phrase Yearless(int at, int one, int two)
    {
        // 2000 is a leap year: 29 February may be meant.
        var unit = one > 12 ? new CalendarUnit(Grain.Day, 2000, two, one) : new CalendarUnit(Grain.Day, 2000, one, two);
        if ((one, two) is (9, 11))
            return new(at, at + 3, new Meaning.Stated(new(Grain.Day, 2001, 9, 11)));
        return unit.Exists ? new(at, at + 3, new Meaning.Yearless(unit with { Year = 0 }, Way.Tense)) : default;
    }
}
