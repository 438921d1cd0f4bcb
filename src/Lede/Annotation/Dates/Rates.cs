namespace Lede.Annotation.Dates;

/// <summary>Recurring times: "every Monday", "daily", "Tuesdays", "$40 a year".</summary>
internal static class Rates
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var token = tokens[at];
        return token.Class switch
        {
            WordClass.Every => Every(tokens, at),
            WordClass.Recur when !IsAdjective(tokens, at) => Set(at, at + 1, token.Value == 11 ? "P1D"
                : Grains.Length((TimeUnit)token.Value, "1")),
            WordClass.Weekdays => Set(at, at + 1, $"XXXX-WXX-{token.Value}"),
            WordClass.Per when tokens.Class(at + 1) == WordClass.Unit && IsRate(tokens, at)
                => Set(at, at + 2, Grains.Length((TimeUnit)tokens[at + 1].Value, "1")),
            WordClass.Units when token.Value == (int)TimeUnit.Weekend => Set(at, at + 1, "XXXX-WXX-WE"),
            WordClass.DayParts => Set(at, at + 1, "XXXX-XX-XX" + DayParts.Code(token.Value)),
            _ => default,
        };
    }

    /// <summary>The words before "a year" are a quantity: "$33 million a year", "50,000 CDs a year", "twice a day".</summary>
    public static bool IsRate(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= at - 3; i--)
        {
            var token = tokens[i];
            if (token.Class is WordClass.Number or WordClass.Grouped or WordClass.Times or WordClass.Cardinal or WordClass.Hundred
                or WordClass.Thousand or WordClass.Units or WordClass.Once)
                return true;
            if (token.Class is not (WordClass.Unknown or WordClass.Measure) && !token.Is('%'))
                return false;
        }

        return false;
    }

    // "the quarterly dividend" names a thing, "adjusted quarterly" a time; "daily" is told apart by neither reader nor annotator.
    private static bool IsAdjective(TokenList tokens, int at) => IsNewspaper(tokens, at) || tokens[at].Value is > 3 and < 11 && (tokens.Class(at + 1) is WordClass.Unknown or WordClass.Measure
            || tokens.Class(at - 1) is WordClass.A or WordClass.The or WordClass.Possessive);

    // "the daily Granma", "party weekly Der Spiegel"
    private static bool IsNewspaper(TokenList tokens, int at) => tokens[at].Value is 3 or 4 && tokens[at + 1] is { Class: WordClass.Unknown, Capital: true, Spaced: true };

    private static Phrase Set(int at, int end, string value) => new(at, end, new Meaning.Literal(value, DateExpressionType.Set));

    private static Phrase Every(TokenList tokens, int at)
    {
        var next = at + 1;
        var other = tokens.Class(next) == WordClass.Other;
        if (other)
            next++;
        var token = tokens[next];
        switch (token.Class)
        {
            // "Every minute counts": said of what does not stop, no time that recurs.
            case WordClass.Unit when (TimeUnit)token.Value is TimeUnit.Second or TimeUnit.Minute && !other:
                return default;
            case WordClass.Unit:
                return Set(at, next + 1, Grains.Length((TimeUnit)token.Value, other ? "2" : "1"));
            case WordClass.Weekday when tokens.Class(next + 1) == WordClass.DayPart:
                return Set(at, next + 2, $"XXXX-WXX-{token.Value}{DayParts.Code(tokens[next + 1].Value)}");
            case WordClass.Weekday or WordClass.WeekdayShort:
                return Set(at, next + 1, $"XXXX-WXX-{token.Value}");
            case WordClass.Month:
                return Set(at, next + 1, $"XXXX-{token.Value:00}");
            case WordClass.Season:
                return Set(at, next + 1, "XXXX-" + token.Value switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" });
            case WordClass.DayPart:
                return Set(at, next + 1, "XXXX-XX-XX" + DayParts.Code(token.Value));
        }

        return Counts.TryRead(tokens, next, out var count, out var unitAt) && tokens.Class(unitAt) == WordClass.Units
            ? Set(at, unitAt + 1, Grains.Length((TimeUnit)tokens[unitAt].Value,
                count.ToString(System.Globalization.CultureInfo.InvariantCulture))) : default;
    }
}
