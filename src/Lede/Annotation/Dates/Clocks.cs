using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>Times of day: "10:35 a.m. EDT", "9:30", "noon", "7 o'clock", "9 in the morning".</summary>
internal static class Clocks
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var token = tokens[at];
        return token.Class switch
        {
            WordClass.Number => Figures(tokens, at),
            WordClass.Cardinal => Words(tokens, at),
            WordClass.Instant => new(at, at + 1, new Meaning.Clock(token.Value == 12 ? "T12:00" : "T24:00", null)),
            _ => default,
        };
    }

    private static Phrase Figures(TokenList tokens, int at)
    {
        var (hour, length) = (tokens[at].Value, tokens[at].Length);
        if (length > 2 || hour > 24 || IsInsideNumber(tokens, at))
            return default;
        var next = at + 1;
        var minute = -1;
        if (tokens.IsMark(next, ':') && tokens.Glued(next) && tokens.Glued(next + 1) && tokens[next + 1] is { Class: WordClass.Number, Length: 2, Value: < 60 } minutes)
        {
            minute = minutes.Value;
            next += 2;
            if (tokens.IsMark(next, ':') && tokens.Glued(next + 1) && tokens[next + 1] is { Class: WordClass.Number, Length: 2, Value: < 60 })
                next += 2;
        }

        return Finish(tokens, at, next, (hour, minute));
    }

    private static bool IsInsideNumber(TokenList tokens, int at) =>
        at > 0 && !tokens[at].Spaced && tokens.Class(at - 1) == WordClass.Mark && (char)tokens[at - 1].Value is ':' or '.' or ',' or '$' or '/' && !tokens[at].Spaced;

    private static Phrase Words(TokenList tokens, int at) =>
        Counts.TryRead(tokens, at, out var hour, out var next) && hour is >= 1 and <= 12
        && (tokens.Class(next) == WordClass.Meridiem || IsOClock(tokens, next) || PartIn(tokens, next, out _) > 0) ? Finish(tokens, at, next, (hour, -1)) : default;

    private static Phrase Finish(TokenList tokens, int at, int next, (int Hour, int Minute) time)
    {
        var (hour, minute) = time;
        if (IsOClock(tokens, next))
            (next, minute) = (next + 3, 0);
        if (tokens.Class(next) == WordClass.Meridiem && hour is >= 1 and <= 12 && IsMeridiem(tokens, next))
        {
            hour = hour % 12 + tokens[next].Value;
            next++;
            minute = Math.Max(minute, 0);
        }
        else if (hour is >= 1 and <= 12 && PartIn(tokens, next, out var behind) is var part and > 0)
        {
            hour = part > 1 && hour < 12 ? hour + 12 : hour;
            (next, minute) = (behind, Math.Max(minute, 0));
        }

        if (minute < 0)
            return default;
        next = SkipZone(tokens, next, out var universal);
        return new(at, next, new Meaning.Clock(string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{(universal ? "Z" : "")}"), null));
    }

    // "am" behind a number may be the verb: it must stand right there, and not before a capital.
    private static bool IsMeridiem(TokenList tokens, int at) => tokens[at].Length > 2 || !tokens[at].Spaced || tokens.Class(at - 1) == WordClass.Number || tokens.Class(at - 1) == WordClass.Cardinal;

    private static bool IsOClock(TokenList tokens, int at) => tokens.Word(at) is "o" && tokens.IsMark(at + 1, '\'') && tokens.Class(at + 2) == WordClass.Clock;

    // "in the morning", "at night".
    private static int PartIn(TokenList tokens, int at, out int next)
    {
        var partAt = tokens.Class(at) == WordClass.In && tokens.Class(at + 1) == WordClass.The ? at + 2 : tokens.Class(at) == WordClass.At ? at + 1 : -1;
        next = partAt + 1;
        return partAt > 0 && tokens.Class(partAt) == WordClass.DayPart ? tokens[partAt].Value : 0;
    }

    private static int SkipZone(TokenList tokens, int at, out bool universal)
    {
        universal = false;
        var inner = tokens.IsMark(at, '(') ? at + 1 : at;
        if (tokens.Class(inner) != WordClass.Zone || !tokens.IsUpper(inner))
            return at;
        universal = tokens.Word(inner) is "GMT" or "UTC" && inner == at;
        var next = inner + 1;
        if (inner > at)
        {
            if ((tokens.IsMark(next, '+') || tokens.IsMark(next, '-')) && tokens.Class(next + 1) == WordClass.Number)
                next += 2;
            return tokens.IsMark(next, ')') ? next + 1 : at;
        }

        return next;
    }

    /// <summary>A day and a time that belong together: "9 a.m. EDT Friday", "Friday morning", "Friday at noon", "yesterday afternoon".</summary>
    public static Phrase Join(TokenList tokens, Phrase first)
    {
        var at = first.End;
        if (first.Meaning is Meaning.Clock { Day: null } clock)
        {
            if (tokens.IsMark(at, ',') || tokens.Class(at) == WordClass.On)
                at++;
            if (tokens.Class(at) is not (WordClass.Weekday or WordClass.WeekdayShort or WordClass.Month or WordClass.MonthShort or WordClass.Deictic or WordClass.Number or WordClass.Next or WordClass.Last or WordClass.This or WordClass.The))
                return first;
            var day = Phrases.Day(tokens, at);
            return day.Found && !(tokens.Class(at) == WordClass.Month && day.Meaning is Meaning.Yearless { Unit.Grain: Grain.Month }) && Phrases.IsDay(day.Meaning) && at <= first.End + 1
                ? first with { End = day.End, Meaning = clock with { Day = day.Meaning } } : first;
        }

        if (!Phrases.IsDay(first.Meaning))
            return first;
        var early = tokens.Class(at) is WordClass.Early or WordClass.Late ? at + 1 : at;
        if (tokens.Class(early) == WordClass.DayPart && !tokens.IsMark(early + 1, '-'))
            return first with { End = early + 1, Meaning = new Meaning.Clock(DayParts.Code(tokens[early].Value), first.Meaning), Mod = early > at ? tokens.Class(at) == WordClass.Early ? "START" : "END" : first.Mod };
        var clockAt = tokens.Class(at) == WordClass.At || tokens.IsMark(at, ',') ? at + 1 : at;
        var time = Read(tokens, clockAt);
        return time.Meaning is Meaning.Clock { Time: var text } && (clockAt == at || tokens.Class(at) == WordClass.At)
            ? first with { End = time.End, Meaning = new Meaning.Clock(text, first.Meaning) } : first;
    }
}
