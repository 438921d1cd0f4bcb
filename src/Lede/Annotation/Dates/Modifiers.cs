namespace Lede.Annotation.Dates;

/// <summary>What stands before a date and narrows it: "early 2022", "mid-June", "the end of this week", "earlier this month", "nearly two weeks ago".</summary>
internal static class Modifiers
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var next = tokens.Class(at) == WordClass.The ? at + 1 : at;
        return tokens.Class(next) switch
        {
            WordClass.Early or WordClass.Mid or WordClass.Late => Part(tokens, at, next),
            WordClass.End or WordClass.Beginning or WordClass.Middle => Edge(tokens, at, next),
            WordClass.Earlier or WordClass.Later when next == at => Side(tokens, at),
            WordClass.About or WordClass.Nearly or WordClass.More or WordClass.Less or WordClass.Over or WordClass.At
                or WordClass.Up when next == at => Approximate(tokens, at),
            _ => default,
        };
    }

    /// <summary>TIMEX3 modifier of "early", "mid", "late" and their kin.</summary>
    public static string Mod(WordClass word) => word switch
    {
        WordClass.Early or WordClass.Beginning or WordClass.Earlier => "START",
        WordClass.Mid or WordClass.Middle => "MID",
        _ => "END",
    };

    // "early 2022", "the early 1990s", "mid-afternoon", "late last week".
    private static Phrase Part(TokenList tokens, int start, int at)
    {
        var next = tokens.SkipHyphen(at + 1);
        if (tokens.Class(next) == WordClass.In)
            next++;
        var phrase = Phrases.Day(tokens, next);
        if (!phrase.Found && tokens.Class(next) == WordClass.Season)
            phrase = new Phrase(next, next + 1, new Meaning.Yearless(new CalendarUnit(Grain.Season, 0, tokens[next].Value), Way.Tense));
        if (!phrase.Found && tokens.Class(next) == WordClass.PluralNumber && tokens[next].Value is >= 20 and < 100)
            phrase = new Phrase(next, next + 1, new Meaning.Stated(new CalendarUnit(Grain.Decade, Years.Full(tokens[next].Value))));
        if (phrase.Found)
            return phrase with { Start = start, Mod = Mod(tokens.Class(at)) };
        if (tokens.Class(next) != WordClass.DayPart || tokens[next].Value == 4)
            return default;
        var day = Phrases.Day(tokens, next + 1);
        var time = DayParts.Code(tokens[next].Value);
        return Phrases.IsDay(day.Meaning) ? new(start, day.End, new Meaning.Clock(time, day.Meaning), Mod(tokens.Class(at)))
            : new(start, next + 1, new Meaning.Clock(time, null), Mod(tokens.Class(at)));
    }

    // "the end of 1989", "end of this week", "the beginning of the year".
    private static Phrase Edge(TokenList tokens, int start, int at)
    {
        if (tokens.Class(at + 1) != WordClass.Of)
            return default;
        var phrase = Phrases.Day(tokens, at + 2);
        if (tokens[at + 2] is { Class: WordClass.Unit, Value: (int)TimeUnit.Month or (int)TimeUnit.Year } bare && !phrase.Found)
            phrase = new Phrase(at + 2, at + 3, new Meaning.Same(Grains.Of((TimeUnit)bare.Value)!.Value));
        if (!phrase.Found && tokens.Class(at + 2) == WordClass.The && tokens.Class(at + 3) == WordClass.Unit
            && Grains.Of((TimeUnit)tokens[at + 3].Value) is { } grain && grain != Grain.Day)
            phrase = new Phrase(at + 2, at + 4, new Meaning.Same(grain));
        return phrase.Found && phrase.Meaning is not Meaning.Weekday ? phrase with { Start = start, Mod = Mod(tokens.Class(at)) } : default;
    }

    // "earlier this month", "later yesterday", "earlier in the year"; "earlier" alone says nothing.
    private static Phrase Side(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.Class(next) is WordClass.On or WordClass.In)
            next++;
        if (tokens.Class(next) == WordClass.The && tokens.Class(next + 1) == WordClass.Unit && next > at + 1
            && Grains.Of((TimeUnit)tokens[next + 1].Value) is { } grain)
            return new(at, next + 2, new Meaning.Same(grain), Mod(tokens.Class(at)));
        var phrase = Joins.Extend(tokens, Relatives.Read(tokens, next).Or(NamedDates.Read(tokens, next)).Or(Weekdays.Read(tokens, next)));
        return phrase.Found && phrase.Meaning is not Meaning.Literal && (next == at + 1 || tokens.Class(next) != WordClass.Number)
            ? phrase with { Start = at, Mod = Mod(tokens.Class(at)) } : default;
    }

    // "about two years ago", "more than four hours", "at least 20 more years", "up to 180 days", "no more than sixty days".
    private static Phrase Approximate(TokenList tokens, int at)
    {
        var (mod, next) = tokens.Class(at) switch
        {
            WordClass.About or WordClass.Nearly => ("APPROX", at + 1),
            WordClass.Over when tokens.Class(at + 1) != WordClass.Vague => ("MORE_THAN", at + 1),
            WordClass.More when tokens.Class(at + 1) == WordClass.Than => ("MORE_THAN", at + 2),
            WordClass.Less when tokens.Class(at + 1) == WordClass.Than => ("LESS_THAN", at + 2),
            WordClass.At when tokens.Class(at + 1) == WordClass.Least => ("EQUAL_OR_MORE", at + 2),
            WordClass.At when tokens.Class(at + 1) == WordClass.Most => ("EQUAL_OR_LESS", at + 2),
            WordClass.Up when tokens.Class(at + 1) == WordClass.To => ("EQUAL_OR_LESS", at + 2),
            _ => ("", at),
        };
        if (next == at)
            return default;
        var phrase = Lengths.Read(tokens, next);
        if (!phrase.Found && mod == "APPROX")
            phrase = NumericDates.Read(tokens, next).Or(NamedDates.Read(tokens, next)).Or(Periods.Read(tokens,
                next)).Or(Years.ReadAlone(tokens, next))
                .Or(Clocks.Read(tokens, next));
        return phrase.Found && tokens.Class(next) != WordClass.The ? phrase with { Start = at, Mod = mod } : default;
    }
}
