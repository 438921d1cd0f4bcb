namespace Lede.Annotation.Dates;

/// <summary>Dates with the name of a month in them.</summary>
internal static class NamedDates
{
    public static Phrase Read(TokenList tokens, int at) => tokens.Class(at) switch
    {
        WordClass.Month or WordClass.MonthShort => MonthFirst(tokens, at),
        WordClass.Number or WordClass.OrdinalNumber or WordClass.Ordinal or WordClass.Cardinal => DayFirst(tokens, at, at),
        WordClass.The => DayFirst(tokens, at, at + 1).Or(OnThe(tokens, at)),
        _ => default,
    };

    // "on the 18th", but not "the 18th floor".
    private static Phrase OnThe(TokenList tokens, int at) =>
        tokens[at + 1] is { Class: WordClass.OrdinalNumber, Value: <= 31 } day
            && tokens.Class(at - 1) is WordClass.On or WordClass.By or WordClass.Until
            && tokens.Class(at + 2) is WordClass.Mark or WordClass.Break
            ? new(at, at + 2, new Meaning.DayOfMonth(day.Value)) : default;

    /// <summary>The token is a month's name, not the verb "may" or a person. <paramref name="next"/> is the token behind it and its full stop.</summary>
    public static bool IsMonth(TokenList tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Class is not (WordClass.Month or WordClass.MonthShort))
            return false;
        if (token.Class == WordClass.MonthShort && tokens.IsMark(next, '.') && tokens.Glued(next))
            next++;
        if (tokens.Class(tokens.SkipDateMark(next)) is WordClass.Number or WordClass.OrdinalNumber
            || IsDayWord(tokens.Class(at - 2)) && tokens.SkipDateMark(at - 1) == at
            || IsDayWord(tokens.Class(at - 1)))
            return token.Capital || token.Value is not (3 or 5) || token.Class == WordClass.MonthShort
                || tokens.Class(next) is WordClass.OrdinalNumber;
        if (Introduces(tokens.Class(at - 1)) || IsPart(tokens, at))
            return token.Capital || token is { Class: WordClass.Month, Value: not (3 or 5) }
                || tokens.Class(at - 1) is WordClass.Last or WordClass.Next;
        if (!token.Capital)
            return token.Class == WordClass.Month && token.Value is not (3 or 5);
        // "his brother Jan."
        return token.Class == WordClass.MonthShort ? next > at + 1 && !IsName(tokens, next) && tokens[at - 1] is not { Class: WordClass.Unknown, Capital: false } : !IsName(tokens, at + 1)
            && !IsAmbiguousHere(tokens, at);
    }

    // "mid-May", "early-March"
    private static bool IsPart(TokenList tokens, int month) => tokens[month].Capital && tokens.IsMark(month - 1, '-')
        && tokens.Class(month - 2) is WordClass.Mid or WordClass.Early or WordClass.Late;

    private static bool IsDayWord(WordClass before) => before is WordClass.Number or WordClass.OrdinalNumber or WordClass.Ordinal;

    private static bool Introduces(WordClass before) => before is WordClass.In or WordClass.Since or WordClass.Until or WordClass.By
        or WordClass.During or WordClass.Last
        or WordClass.Next or WordClass.This or WordClass.Early or WordClass.Mid or WordClass.Late or WordClass.Through
            or WordClass.Between or WordClass.Every
        or WordClass.Of or WordClass.On or WordClass.Before or WordClass.After or WordClass.Previous or WordClass.Earlier or WordClass.From;

    // "June Smith", "April Jones".
    private static bool IsName(TokenList tokens, int at) =>
        tokens.Class(at) == WordClass.Unknown && tokens[at].Capital && tokens[at].Spaced && !tokens.IsUpper(at)
        && tokens.Class(at - 2) is not (WordClass.The or WordClass.A or WordClass.Possessive);

    // "May" and "March" at the start of a sentence may be verbs; "Theresa May" and "The March" are no months.
    private static bool IsAmbiguousHere(TokenList tokens, int at)
    {
        if (tokens[at].Value is not (3 or 5))
            return false;
        var before = tokens[at - 1];
        if (tokens[at].Value == 3 && tokens.Class(at + 1) is WordClass.For or WordClass.On or WordClass.Of
            && before.Class is WordClass.The or WordClass.Annual or WordClass.A or WordClass.Possessive)
            return true;
        if (before.Class == WordClass.Unknown)
            return before.Capital;
        if (before.Class is WordClass.And or WordClass.Or or WordClass.To)
            return false;
        return before.Class == WordClass.Break || before.Class == WordClass.Mark && !before.Is(',')
            && !before.Is('(') || tokens.Class(at + 1) == WordClass.Pronoun;
    }

    private static Phrase MonthFirst(TokenList tokens, int at)
    {
        if (!IsMonth(tokens, at, out var next))
            return default;
        var month = tokens[at].Value;
        var worded = tokens.Class(next) == WordClass.Cardinal ? Years.Read(tokens, next, out var wordedEnd) : wordedEnd = 0;
        if (worded > 0)
            return new(at, wordedEnd, new Meaning.Stated(new(Grain.Month, worded, month)));
        var dayAt = tokens.SkipDateMark(next);
        if (TryReadDay(tokens, dayAt, out var day, out var behind))
            return WithYear(tokens, at, (month, day), behind).Or(DayRange(tokens, at, (month, day), behind));
        var yearAt = SkipYearJoint(tokens, next);
        var year = Years.Read(tokens, yearAt, out var end);
        if (year > 0 && !(yearAt > next && tokens.Class(yearAt) == WordClass.Cardinal))
            return new(at, end, new Meaning.Stated(new(Grain.Month, year, month)));
        if (tokens.Class(yearAt) is WordClass.Last or WordClass.This or WordClass.Next or WordClass.The
            && Periods.RelativeYear(tokens, yearAt, out end) is { } relative)
            return new(at, end, new Meaning.PartOf(new(Grain.Month, 0, month), relative));
        // The full stop of an abbreviation at the end of a sentence belongs to the sentence, but no rule can tell; it stays with the month.
        return new(at, next, new Meaning.Yearless(new(Grain.Month, 0, month), Way.Tense));
    }

    private static int SkipYearJoint(TokenList tokens, int at)
    {
        if (tokens.IsMark(at, ',') || tokens.Class(at) == WordClass.Of || IsInYear(tokens, at))
            return at + 1;
        return tokens.SkipDateMark(at);
    }

    // "June in 2017".
    private static bool IsInYear(TokenList tokens, int at) => tokens.Class(at) == WordClass.In
        && tokens[at + 1] is { Class: WordClass.Number, Length: 4 };

    // "3", "3rd", "the third", "twenty-first"; not the hour of "March 10:30" nor "March 12 percent".
    private static bool TryReadDay(TokenList tokens, int at, out int day, out int next)
    {
        var start = tokens.Class(at) == WordClass.The ? at + 1 : at;
        day = 0;
        next = start + 1;
        if (tokens.Class(start) == WordClass.Number && start == at)
        {
            day = tokens[start].Value;
            if (tokens.IsMark(next, ':') && tokens.Glued(next + 1) && tokens.Class(next + 1) == WordClass.Number
                || tokens.IsMark(next, '%') || tokens[start].Length > 2)
                return false;
        }
        else if (!Counts.TryReadOrdinal(tokens, start, out day, out next)
            && !(start == at && tokens.Class(start) == WordClass.Cardinal && Counts.TryRead(tokens, start, out day, out next)))
        {
            return false;
        }

        return day is >= 1 and <= 31 && !(tokens.Class(next) is WordClass.Unit or WordClass.Units);
    }

    private static Phrase WithYear(TokenList tokens, int start, (int Month, int Day) date, int at)
    {
        var yearAt = SkipYearJoint(tokens, at);
        var year = Years.Read(tokens, yearAt, out var end);
        if (year == 0 && yearAt > at && tokens.Class(at) == WordClass.Of && tokens.Class(yearAt) == WordClass.Number
            && tokens[yearAt].Length == 2)
            (year, end) = (Years.Full(tokens[yearAt].Value), yearAt + 1);
        if (year > 0 && IsRealYear(tokens, yearAt, at))
        {
            var unit = new CalendarUnit(Grain.Day, year, date.Month, date.Day);
            return unit.Exists ? new(start, end, new Meaning.Stated(unit)) : default;
        }

        if (!IsDayOfMonth(date))
            return default;
        return tokens.Class(yearAt) is WordClass.Last or WordClass.This or WordClass.Next
            && Periods.RelativeYear(tokens, yearAt, out end) is { } relative
            ? new(start, end, new Meaning.PartOf(new(Grain.Day, 0, date.Month, date.Day), relative)) : new(start, at, Day(date));
    }

    // "on May 3, 2000 people marched" is rare enough; "May 3, 1500 GMT" is not a year.
    private static bool IsRealYear(TokenList tokens, int yearAt, int at) =>
        yearAt == at ? tokens[yearAt].Value is >= 1500 and < 2100 || tokens.Class(yearAt) != WordClass.Number
            : !(tokens.Class(yearAt + 1) is WordClass.Zone or WordClass.Meridiem);

    private static bool IsDayOfMonth((int Month, int Day) date) => new CalendarUnit(Grain.Day, 2000, date.Month, date.Day).Exists;

    private static Meaning Day((int Month, int Day) date) => new Meaning.Yearless(new(Grain.Day, 0, date.Month, date.Day), Way.Tense);

    // "March 3-5", "April 9th through seventeenth", each with or without a year.
    private static Phrase DayRange(TokenList tokens, int start, (int Month, int Day) first, int at)
    {
        var next = RangeJoint(tokens, at);
        if (next == at || !TryReadDay(tokens, next, out var last, out var end) || last <= first.Day
            || tokens.Class(end) is WordClass.Month or WordClass.MonthShort)
            return default;
        return Range(start, first, WithYear(tokens, start, (first.Month, last), end));
    }

    private static int RangeJoint(TokenList tokens, int at) =>
        tokens.IsMark(at, '-') || tokens.IsMark(at, '~') || tokens.Class(at) is WordClass.To or WordClass.Through or WordClass.Until
            ? at + 1 : at;

    private static Phrase Range(int start, (int Month, int Day) first, Phrase last) => last.Meaning switch
    {
        Meaning.Stated stated => last with
        {
            Start = start,
            Meaning = new Meaning.Between(new Meaning.Stated(stated.Unit with { Day = first.Day }), stated)
        },
        Meaning.Yearless => last with { Start = start, Meaning = new Meaning.Between(Day(first), last.Meaning) },
        _ => default,
    };

    // "3 May", "the 3rd of May 2020", "9 to 12 of June".
    private static Phrase DayFirst(TokenList tokens, int start, int at)
    {
        if (!TryReadDayNumber(tokens, at, out var day, out var next) || tokens[at].Class == WordClass.Number && start < at)
            return default;
        var monthAt = SkipMonthJoint(tokens, next);
        if (IsMonth(tokens, monthAt, out var behind) && monthAt != at)
            return WithYear(tokens, start, (tokens[monthAt].Value, day), behind);
        var second = RangeJoint(tokens, next);
        if (second == next && tokens.Class(next) == WordClass.And)
            second++;
        if (second == next || !TryReadDayNumber(tokens, second, out var last, out next) || last <= day)
            return default;
        monthAt = SkipMonthJoint(tokens, next);
        return IsMonth(tokens, monthAt, out behind)
            ? Range(start, (tokens[monthAt].Value, day), WithYear(tokens, start, (tokens[monthAt].Value, last), behind)) : default;
    }

    private static int SkipMonthJoint(TokenList tokens, int at)
    {
        if (tokens.Class(at) == WordClass.Of)
            return tokens.Class(at + 1) == WordClass.The ? at + 2 : at + 1;
        return tokens.SkipDateMark(at);
    }

    private static bool TryReadDayNumber(TokenList tokens, int at, out int day, out int next)
    {
        if (tokens.Class(at) == WordClass.Number)
        {
            (day, next) = (tokens[at].Value, at + 1);
            return day is >= 1 and <= 31 && tokens[at].Length <= 2 && !tokens.IsMark(at - 1, '$') && !tokens.IsMark(at - 1, '.');
        }

        return (Counts.TryReadOrdinal(tokens, at, out day, out next) || tokens.Class(at) == WordClass.Cardinal
            && Counts.TryRead(tokens, at, out day, out next)) && day is >= 1 and <= 31;
    }
}
