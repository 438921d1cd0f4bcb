namespace Lede.Annotation.Dates;

/// <summary>Expressions that stand side by side and say one thing: a day and its time, a weekday and its week, two times with "to" between them.</summary>
internal static class Joins
{
    /// <summary>The phrase with what belongs to it, or as it was.</summary>
    public static Phrase Extend(TokenList tokens, Phrase phrase)
    {
        if (!phrase.Found)
            return phrase;
        phrase = Ranges.Extend(tokens, Clocks.Until(tokens, phrase));
        return phrase.Meaning switch
        {
            Meaning.Clock { Day: null } clock => BeforeDay(tokens, phrase, clock),
            Meaning.Step { Grain: Grain.Week, Way: Way.This } week => WithTime(tokens, WeekThenDay(tokens, phrase, week)),
            Meaning.Weekday { Way: Way.Tense } day => WithTime(tokens, DayThenWeek(tokens, phrase, day)),
            Meaning.Literal { Kind: DateExpressionType.Set } set => RecurringAt(tokens, phrase, set),
            _ => WithTime(tokens, phrase),
        };
    }

    // "9 a.m. EDT Friday", "noon on May 3", "8am this morning".
    private static Phrase BeforeDay(TokenList tokens, Phrase phrase, Meaning.Clock clock)
    {
        var at = phrase.End;
        if (tokens.IsMark(at, ',') || tokens.Class(at) == WordClass.On)
            at++;
        if (tokens.Class(at) is WordClass.Recur && tokens[at].Value == (int)TimeUnit.Day)
            return phrase with { End = at + 1, Meaning = new Meaning.Literal("XXXX-XX-XX" + clock.Time, DateExpressionType.Set) };
        if (tokens.Class(at) == WordClass.Every && Rates.Read(tokens, at) is { Meaning: Meaning.Literal set } every)
            return phrase with { End = every.End, Meaning = new Meaning.Literal(Set(set.Value) + clock.Time, DateExpressionType.Set) };
        if (tokens.Class(at) is not (WordClass.Weekday or WordClass.WeekdayShort or WordClass.Month or WordClass.MonthShort
            or WordClass.Deictic or WordClass.Number
            or WordClass.Next or WordClass.Last or WordClass.This or WordClass.The))
            return phrase;
        var day = Phrases.Day(tokens, at);
        if (day.Meaning is Meaning.Clock { Day: { } inner })
            return phrase with { End = day.End, Meaning = clock with { Day = inner } };
        return Phrases.IsDay(day.Meaning) ? phrase with { End = day.End, Meaning = clock with { Day = day.Meaning } } : phrase;
    }

    // "Friday morning", "Friday at noon", "yesterday afternoon", "late Thursday night", "Monday from 10 a.m. to noon".
    private static Phrase WithTime(TokenList tokens, Phrase first)
    {
        var whole = first.Meaning is Meaning.Clock { Day: { } inside } ? inside : first.Meaning!;
        if (!Phrases.IsDay(whole))
            return first;
        var at = first.End;
        if (whole != first.Meaning)
            return At(tokens, first, whole);
        var part = tokens.Class(at) is WordClass.Early or WordClass.Late ? at + 1 : at;
        if (tokens.Class(part) == WordClass.DayPart && !tokens.IsMark(part + 1, '-'))
        {
            var mod = part == at ? first.Mod : Modifiers.Mod(tokens.Class(at));
            return At(tokens, first with
            {
                End = part + 1,
                Meaning = new Meaning.Clock(DayParts.Code(tokens[part].Value), first.Meaning),
                Mod = mod
            }, whole);
        }

        if (tokens.Class(at) == WordClass.DayParts && first.Meaning is Meaning.Weekday day)
            return first with
            {
                End = at + 1,
                Meaning = new Meaning.Literal($"XXXX-WXX-{day.Day}{DayParts.Code(tokens[at].Value)}",
                DateExpressionType.Set)
            };
        var dated = At(tokens, first, whole);
        // "Friday morning at 8:00" and "tonight from 7 to 7:30" are more exact than the part of the day.
        return dated.Meaning is Meaning.Clock ? dated : first;
    }

    // "at 8:00", "from 10 a.m. to noon", ", 1:00 PM", "before 5pm" behind a day.
    private static Phrase At(TokenList tokens, Phrase first, Meaning day)
    {
        var at = first.End;
        var joint = tokens.Class(at);
        var clockAt = joint is WordClass.At or WordClass.From or WordClass.Between or WordClass.Before or WordClass.After or WordClass.By
            or WordClass.About || tokens.IsMark(at, ',') || tokens.IsMark(at, '@') ? at + 1 : at;
        var time = Clocks.Until(tokens, Clocks.Read(tokens, clockAt));
        if (time.Meaning is not Meaning.Clock { Day: null } clock || joint is WordClass.From or WordClass.Between && clock.Last is null
            || tokens.IsMark(at, ',') && (tokens.Class(clockAt) != WordClass.Number || first.Length < 2))
            return first;
        var mod = joint switch
        {
            WordClass.Before => "BEFORE",
            WordClass.After => "AFTER",
            WordClass.By
            => "ON_OR_BEFORE",
            WordClass.About => "APPROX",
            _ => first.Meaning is Meaning.Clock ? null : first.Mod
        };
        return first with { End = time.End, Meaning = clock with { Day = day }, Mod = mod };
    }

    // "Wednesday of last week", "Wednesday next week".
    private static Phrase DayThenWeek(TokenList tokens, Phrase phrase, Meaning.Weekday day)
    {
        var at = tokens.Class(phrase.End) == WordClass.Of ? phrase.End + 1 : phrase.End;
        if (tokens.Class(at) is WordClass.Number or WordClass.Cardinal or WordClass.A || tokens.IsMark(at, ','))
            return FromNow(tokens, phrase, day);
        if (tokens.Class(at) is not (WordClass.Last or WordClass.Next or WordClass.This))
            return phrase;
        var week = Relatives.Read(tokens, at);
        return week.Meaning is Meaning.Step { Grain: Grain.Week } step
            ? phrase with { End = week.End, Meaning = new Meaning.DayOfWeek(day.Day, step) } : phrase;
    }

    // "Monday two weeks from now".
    private static Phrase FromNow(TokenList tokens, Phrase phrase, Meaning.Weekday day)
    {
        var far = Lengths.Read(tokens, tokens.IsMark(phrase.End, ',') ? phrase.End + 1 : phrase.End);
        if (far.Meaning is not Meaning.Step { Way: Way.This } step || tokens.Class(far.End - 1) != WordClass.Now)
            return phrase;
        return phrase with { End = far.End, Meaning = step.Grain == Grain.Week ? new Meaning.DayOfWeek(day.Day, step) : step };
    }

    // "next week Wednesday", "next week on Wednesday".
    private static Phrase WeekThenDay(TokenList tokens, Phrase phrase, Meaning.Step week)
    {
        var at = tokens.Class(phrase.End) == WordClass.On ? phrase.End + 1 : phrase.End;
        if (tokens.Class(at) is not (WordClass.Weekday or WordClass.WeekdayShort) || tokens.Class(at) == WordClass.WeekdayShort
            && !tokens[at].Capital)
            return phrase;
        return phrase with { End = at + 1, Meaning = new Meaning.DayOfWeek(tokens[at].Value, week) };
    }

    // "every Monday at 4 p.m.", "Tuesdays at 9am", "daily at noon".
    private static Phrase RecurringAt(TokenList tokens, Phrase phrase, Meaning.Literal set)
    {
        var time = tokens.Class(phrase.End) == WordClass.At ? Clocks.Read(tokens, phrase.End + 1) : default;
        return time.Meaning is Meaning.Clock { Day: null } clock
            ? phrase with { End = time.End, Meaning = new Meaning.Literal(Set(set.Value) + clock.Time, DateExpressionType.Set) } : phrase;
    }

    // "P1D" takes no time of day; "XXXX-XX-XX" does.
    private static string Set(string value) => value == "P1D" ? "XXXX-XX-XX" : value;
}
