using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>The date at the far end of a length of time: "10 days ago", "a year earlier", "three days after January 12".</summary>
internal static class FarEnds
{
    // "two weeks ago", "a year earlier", "three days after January 12".
    public static Phrase Read(TokenList tokens, Measure length)
    {
        var at = length.End;
        if (tokens.Class(at - 1) is not (WordClass.Unit or WordClass.Units))
            return default;
        var (unit, count) = (length.Unit, length.Count);
        return tokens.Class(at) switch
        {
            WordClass.Ago => new(length.Start, at + 1, Stepped(unit, count, -1, Way.This)),
            // "30 minutes later this week": the "later" belongs to the week.
            WordClass.Earlier or WordClass.Later when tokens.Class(at + 1) is WordClass.This or WordClass.Deictic => default,
            WordClass.Earlier => new(length.Start, at + 1, Stepped(unit, count, -1, Way.Story)),
            WordClass.Later => new(length.Start, at + 1, Stepped(unit, count, 1, Way.Story)),
            WordClass.From when tokens.Class(at + 1) == WordClass.Now => new(length.Start, at + 2, Stepped(unit, count, 1, Way.This)),
            WordClass.From or WordClass.After => FromDate(tokens, length, 1),
            WordClass.Before => FromDate(tokens, length, -1),
            WordClass.Mark when InTime(tokens, length.Start, at) is var end and > 0 => new(length.Start, end, Stepped(unit, count, 1, Way.This)),
            _ => default,
        };
    }

    // "in three months' time", "in a year's time": where it ends, or 0.
    private static int InTime(TokenList tokens, int start, int apostrophe)
    {
        if (!tokens.IsMark(apostrophe, '\'') || tokens.Class(start - 1) is not (WordClass.In or WordClass.Within))
            return 0;
        var time = tokens.Word(apostrophe + 1) is "s" ? apostrophe + 2 : apostrophe + 1;
        return tokens.Class(time) == WordClass.Time ? time + 1 : 0;
    }

    private static Phrase FromDate(TokenList tokens, Measure length, int sign)
    {
        var from = Phrases.Plain(tokens, length.End + 1);
        if (Grains.Of(length.Unit) is not { } grain || !int.TryParse(length.Count, NumberStyles.None, CultureInfo.InvariantCulture,
            out var count)
            || from.Meaning is not (Meaning.Weekday or Meaning.Yearless or Meaning.Stated or Meaning.Feast or Meaning.Step))
            return default;
        return new(length.Start, from.End, new Meaning.StepFrom(grain, sign * count * Weeks(length.Unit), from.Meaning));
    }

    private static int Weeks(TimeUnit unit) => unit == TimeUnit.Fortnight ? 2 : 1;

    public static Meaning Stepped(TimeUnit unit, string count, int sign, Way way)
    {
        if (Grains.Of(unit) is { } grain && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 10_000)
            return grain == Grain.Year && number == 1 && sign < 0 ? new Meaning.YearBefore(Grain.Year)
                : new Meaning.Step(grain, sign * number * Weeks(unit), way);
        if (unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second && count != "X")
            return new Meaning.Literal(Grains.Length(unit, count), DateExpressionType.Duration);
        return new Meaning.Literal(sign < 0 ? "PAST_REF" : "FUTURE_REF", DateExpressionType.Date);
    }
}
