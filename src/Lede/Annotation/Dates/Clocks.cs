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
            WordClass.Number or WordClass.Cardinal or WordClass.Half when PastHour(tokens, at) is { Found: true } past => past,
            WordClass.Number => Figures(tokens, at, true),
            WordClass.Grouped => Dotted(tokens, at),
            WordClass.Cardinal => Words(tokens, at),
            WordClass.The when tokens.Class(at - 1) == WordClass.In && tokens.Class(at + 1) == WordClass.DayPart
                && !tokens.IsMark(at + 2, '-') && tokens.Class(at + 2) != WordClass.Of
                => new(at, at + 2, new Meaning.Clock(DayParts.Code(tokens[at + 1].Value), null)),
            WordClass.Instant when !token.Capital || tokens.Class(at - 1) is WordClass.Break or WordClass.Mark
                => new(at, at + 1, new Meaning.Clock(token.Value == 12 ? "T12:00" : "T24:00", null)),
            _ => default,
        };
    }

    private static Phrase Figures(TokenList tokens, int at, bool first)
    {
        var (hour, length) = (tokens[at].Value, tokens[at].Length);
        if (length is 3 or 4 && tokens.Class(at + 1) == WordClass.Meridiem && hour / 100 is >= 1 and <= 12 && hour % 100 < 60)
            return Finish(tokens, at, at + 1, (hour / 100, hour % 100));
        // "1430 GMT", as wires print it.
        if (length == 4 && tokens.Class(at + 1) == WordClass.Zone && tokens.IsUpper(at + 1) && hour / 100 <= 24 && hour % 100 < 60 && !IsInsideNumber(tokens, at))
            return Finish(tokens, at, at + 1, (hour / 100, hour % 100));
        if (first && BareUntil(tokens, at) is { Found: true } stretch)
            return stretch;
        if (length > 2 || hour > 24 || IsInsideNumber(tokens, at))
            return default;
        var next = at + 1;
        var minute = -1;
        if (tokens.IsMark(next, ':') && tokens.Glued(next) && tokens.Glued(next + 1)
            && tokens[next + 1] is { Class: WordClass.Number, Length: 2, Value: < 60 } minutes)
        {
            minute = minutes.Value;
            next += 2;
            if (tokens.IsMark(next, ':') && tokens.Glued(next + 1)
                && tokens[next + 1] is { Class: WordClass.Number, Length: 2, Value: < 60 })
                next += 2;
        }

        // "No. 4:25-cv-00817"
        if (minute >= 0 && tokens.IsMark(next, '-') && tokens.Glued(next) && tokens.Glued(next + 1) && tokens.Class(next + 1) == WordClass.Unknown)
            return default;
        return Finish(tokens, at, next, (hour, minute));
    }

    private static bool IsInsideNumber(TokenList tokens, int at) =>
        at > 0 && !tokens[at].Spaced && tokens.Class(at - 1) == WordClass.Mark
            && (char)tokens[at - 1].Value is ':' or '.' or ',' or '$' or '/' && !tokens[at].Spaced;

    private static Phrase Words(TokenList tokens, int at) =>
        Counts.TryRead(tokens, at, out var hour, out var next) && hour is >= 1 and <= 12
        && (tokens.Class(next) == WordClass.Meridiem || IsOClock(tokens, next) || PartIn(tokens, next, out _) > 0)
            ? Finish(tokens, at, next, (hour, -1)) : default;

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
        return new(at, next, new Meaning.Clock(string.Create(CultureInfo.InvariantCulture,
            $"T{hour:00}:{minute:00}{(universal ? "Z" : "")}"), null));
    }

    // "am" behind a number may be the verb: it must stand right there, and not before a capital.
    private static bool IsMeridiem(TokenList tokens, int at) => tokens[at].Length > 2 || !tokens[at].Spaced
        || tokens.Class(at - 1) is WordClass.Number or WordClass.Cardinal or WordClass.Grouped;

    private static bool IsOClock(TokenList tokens, int at) => tokens.Word(at) is "o" && tokens.IsMark(at + 1, '\'')
        && tokens.Class(at + 2) == WordClass.Clock;

    // "in the morning", "at night".
    private static int PartIn(TokenList tokens, int at, out int next)
    {
        var partAt = tokens.Class(at) == WordClass.In && tokens.Class(at + 1) == WordClass.The ? at + 2
            : tokens.Class(at) == WordClass.At ? at + 1 : -1;
        next = partAt + 1;
        return partAt > 0 && tokens.Class(partAt) == WordClass.DayPart ? tokens[partAt].Value : 0;
    }

    private static int SkipZone(TokenList tokens, int at, out bool universal)
    {
        universal = false;
        // "10 a.m. local time", "9 p.m. Eastern Time"
        if (tokens.Class(at + 1) == WordClass.Time && (tokens.Word(at) is "local" || (tokens[at] is { Capital: true, Class: WordClass.Unknown })))
            return at + 2;
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

    /// <summary>"10 a.m. to noon", "5 to 6pm": a second time makes the first the beginning of a stretch.</summary>
    public static Phrase Until(TokenList tokens, Phrase phrase)
    {
        if (phrase.Meaning is not Meaning.Clock { Day: null, Last: null } clock
            || !(tokens.IsMark(phrase.End, '-') || tokens.Class(phrase.End) is WordClass.To or WordClass.Until or WordClass.Through
            or WordClass.And)
            || tokens.Class(phrase.End) == WordClass.And && tokens.Class(phrase.Start - 1) != WordClass.Between)
            return phrase;
        var last = Read(tokens, phrase.End + 1);
        return last.Meaning is Meaning.Clock { Last: null } end ? phrase with
        {
            End = last.End,
            Meaning = clock with { Last = end.Time }
        } : phrase;
    }

    // "half past seven", "20 past eight", "10 minutes past 9".
    private static Phrase PastHour(TokenList tokens, int at)
    {
        var minute = 30;
        var next = at + 1;
        if (tokens.Class(at) != WordClass.Half && (!Counts.TryRead(tokens, at, out minute, out next) || minute is < 1 or > 59))
            return default;
        if (tokens.Class(next) == WordClass.Units && tokens[next].Value == (int)TimeUnit.Minute || tokens.Class(next) == WordClass.Unit
            && tokens[next].Value == (int)TimeUnit.Minute)
            next++;
        if (tokens.Class(next) != WordClass.Past || !Counts.TryRead(tokens, next + 1, out var hour, out var end) || hour is < 1 or > 12)
            return default;
        var behind = tokens.Class(end);
        return behind is WordClass.Mark or WordClass.Break or WordClass.Meridiem or WordClass.In or WordClass.On or WordClass.Deictic
            || IsOClock(tokens, end)
            ? Finish(tokens, at, IsOClock(tokens, end) ? end + 3 : end, (hour, minute)) : default;
    }

    // "5 to 6pm", "1-3 pm": the first hour takes its half of the day from the second.
    private static Phrase BareUntil(TokenList tokens, int at)
    {
        var next = at + 1;
        var joint = tokens.IsMark(next, '-') || tokens.Class(next) == WordClass.To || tokens.Class(next) == WordClass.And
            && tokens.Class(at - 1) == WordClass.Between;
        if (!joint || tokens.Class(at + 2) != WordClass.Number || tokens[at].Value is < 1 or > 12 || tokens[at].Length > 2)
            return default;
        var last = Figures(tokens, at + 2, false);
        if (last.Meaning is not Meaning.Clock { Time: var end } || tokens.Class(at - 1) is not (WordClass.From or WordClass.Between)
            && !tokens.Text.AsSpan(tokens[at + 2].Start, tokens[last.End - 1].End - tokens[at + 2].Start).ContainsAny('m', 'M'))
            return default;
        var hour = tokens[at].Value % 12 + (string.CompareOrdinal(end, "T12") >= 0 ? 12 : 0);
        return new(at, last.End, new Meaning.Clock(string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:00"), null) { Last = end });
    }

    // "2.30pm", "8.10 pm", as British papers print it.
    private static Phrase Dotted(TokenList tokens, int at)
    {
        var word = tokens.Word(at);
        var dot = word.IndexOf('.');
        if (dot is < 1 or > 2 || word.Length != dot + 3 || tokens.Class(at + 1) != WordClass.Meridiem)
            return default;
        return int.TryParse(word[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 1 and <= 12
            && int.TryParse(word[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60
                ? Finish(tokens, at, at + 1, (hour, minute)) : default;
    }
}
