namespace Lede.Annotation.Dates;

/// <summary>Weekdays by name, with the date that follows them.</summary>
internal static class Weekdays
{
    // "Monday", "Mon.", "Monday, May 18, 2015", "Tuesday the 3rd".
    public static Phrase Read(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Class is not (WordClass.Weekday or WordClass.WeekdayShort))
            return default;
        var next = at + 1;
        if (token.Class == WordClass.WeekdayShort && tokens.IsMark(next, '.') && tokens.Glued(next))
            next++;
        var dateAt = tokens.IsMark(next, ',') ? next + 1 : next;
        var date = Dated(tokens, dateAt);
        if (date.Found && date.Meaning is not Meaning.Yearless { Unit.Grain: Grain.Month })
            return date with { Start = at };
        var ordinalAt = tokens.Class(next) == WordClass.The ? next + 1 : next;
        if (tokens.Class(ordinalAt) == WordClass.OrdinalNumber && tokens[ordinalAt].Value <= 31 && tokens[at].Capital)
            return new(at, ordinalAt + 1, new Meaning.DayOfMonth(tokens[ordinalAt].Value));
        // "Monday the twenty-fourth"; a lower ordinal is as likely "Monday the second man".
        if (ordinalAt > next && Counts.TryReadOrdinal(tokens, ordinalAt, out var ordinal, out var behind) && ordinal is > 20 and <= 31)
            return new(at, behind, new Meaning.DayOfMonth(ordinal));
        if (token.Class == WordClass.WeekdayShort && !IsWeekdayShort(tokens, at, next))
            return default;
        return new(at, next, new Meaning.Weekday(token.Value, Way.Tense));
    }

    private static Phrase Dated(TokenList tokens, int at)
    {
        if (tokens.Class(at) is WordClass.Month or WordClass.MonthShort)
            return NamedDates.Read(tokens, at);
        return tokens.Class(at) is WordClass.Number or WordClass.OrdinalNumber or WordClass.The or WordClass.Ordinal
            ? NamedDates.Read(tokens, at).Or(NumericDates.Read(tokens, at)) : default;
    }

    // "Sun" and "Sat" are words of their own: without a full stop they must follow a word that dates do.
    private static bool IsWeekdayShort(TokenList tokens, int at, int next)
    {
        if (!tokens[at].Capital || tokens.IsUpper(at))
            return false;
        if (next > at + 1)
            return tokens[at].Value != 6 && tokens[at].Value != 7
                || tokens.Class(at - 1) is WordClass.On or WordClass.Until or WordClass.By;
        return tokens.Class(at - 1) is WordClass.On or WordClass.Last or WordClass.Next or WordClass.This or WordClass.Until or WordClass.By
            || tokens.Class(at - 1) is WordClass.Or or WordClass.And && tokens.Class(at - 2) is WordClass.WeekdayShort;
    }
}
