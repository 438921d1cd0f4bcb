namespace Lede.Annotation.Dates;

/// <summary>Expressions led by a bare unit of time: "the day after tomorrow", "the week of March 3", "the quarter", "the year-ago period", "year's end".</summary>
internal static class Units
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var article = tokens.Class(at) is WordClass.The or WordClass.Possessive;
        var next = article ? at + 1 : at;
        return tokens.Class(next) == WordClass.Unit ? TheDay(tokens, at, next, article).Or(YearAgoPeriod(tokens, at, next)) : default;
    }

    // "the year-ago period", "year-earlier quarter".
    private static Phrase YearAgoPeriod(TokenList tokens, int start, int at)
    {
        var next = at;
        if (!Periods.YearAgo(tokens, ref next))
            return default;
        if (tokens.Class(next) == WordClass.Period || tokens.Class(next) == WordClass.Unit
            && tokens[next].Value is (int)TimeUnit.Quarter or (int)TimeUnit.Month)
            next++;
        else
            start = at;
        return new(start, next, new Meaning.YearBefore(Grain.Quarter));
    }

    // "the day before yesterday", "the week of March 3", "the day", "the quarter".
    private static Phrase TheDay(TokenList tokens, int start, int at, bool article)
    {
        var unit = (TimeUnit)tokens[at].Value;
        if (unit == TimeUnit.Day && tokens.Class(at + 1) is WordClass.Before or WordClass.After && unit == TimeUnit.Day)
        {
            var step = tokens.Class(at + 1) == WordClass.Before ? -1 : 1;
            if (tokens.Class(at + 2) == WordClass.Deictic)
                return new(start, at + 3, new Meaning.Step(Grain.Day, step + tokens[at + 2].Value, Way.This));
            var day = Phrases.Plain(tokens, at + 2);
            if (day.Found && day.Meaning is Meaning.Weekday or Meaning.Yearless or Meaning.Stated or Meaning.Feast && day.Found)
                return new(start, day.End, new Meaning.StepFrom(Grain.Day, step, day.Meaning!));
        }

        if (unit == TimeUnit.Year && YearEnd(tokens, at) is > 0 and var end)
            return new(start, end, new Meaning.Step(Grain.Year, 0, Way.This), "END");
        if (!article)
            return default;
        if (unit == TimeUnit.Quarter && Periods.IsYearAgo(tokens, at + 1))
            return new(start, at + 4, new Meaning.YearBefore(Grain.Quarter));
        if (tokens.Class(at + 1) is WordClass.Before or WordClass.After && tokens.Class(at + 2) is WordClass.Mark or WordClass.Break
            && Grains.Of(unit) is { } size)
            return new(start, at + 2, new Meaning.Step(size, tokens.Class(at + 1) == WordClass.Before ? -1 : 1, Way.Story));
        if (tokens.Class(at + 1) is WordClass.After or WordClass.Before && Grains.Of(unit) is { } grain
            && tokens.Class(at + 2) is WordClass.Next or WordClass.Last && tokens.Class(at + 3) is WordClass.Mark or WordClass.Break)
            return new(start, at + 3, new Meaning.Step(grain, tokens.Class(at + 2) == WordClass.Next ? 2 : -2, Way.This));
        if (unit == TimeUnit.Week && tokens.Class(at + 1) == WordClass.Of)
        {
            var day = NamedDates.Read(tokens, at + 2);
            if (day.Found)
                return day with { Start = start, Meaning = new Meaning.WeekOf(day.Meaning!) };
            if (tokens.Class(at + 2) == WordClass.The && tokens[at + 3] is { Class: WordClass.OrdinalNumber, Value: <= 31 } number)
                return new(start, at + 4, new Meaning.WeekOf(new Meaning.DayOfMonth(number.Value)));
        }

        if (tokens.Class(start) != WordClass.The || tokens.IsMark(at + 1, '-')
            || tokens.Class(at + 1) is WordClass.Of or WordClass.Before or WordClass.After or WordClass.That)
            return default;
        if (tokens.Class(start - 1) is WordClass.For or WordClass.During or WordClass.In
            && tokens.Class(at + 1) is WordClass.Mark or WordClass.Break or WordClass.Ended
            && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)
            return tokens.Class(at + 1) == WordClass.Ended ? new(start, at + 1, new Meaning.Literal(Grains.Length(unit, "1"),
                DateExpressionType.Duration)) : new(start, at + 1, new Meaning.Same(Grains.Of(unit)!.Value));
        return unit is TimeUnit.Quarter or TimeUnit.Weekend ? new(start, at + 1, new Meaning.Same(Grains.Of(unit)!.Value)) : default;
    }

    // "year end", "year-end", "year's end".
    private static int YearEnd(TokenList tokens, int at)
    {
        var next = tokens.SkipHyphen(at + 1);
        if (tokens.IsMark(next, '\'') && tokens.Word(next + 1) is "s")
            next += 2;
        return tokens.Class(next) == WordClass.End && tokens.Word(next) is "end" ? next + 1 : 0;
    }
}
