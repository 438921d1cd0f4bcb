namespace Lede.Annotation.Dates;

/// <summary>A part of a longer unit: "the first week of January", "the last day of the year", "the second Tuesday in November", "the last four months of 2021".</summary>
internal static class Parts
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var next = tokens.Class(at) == WordClass.The ? at + 1 : at;
        if (!TryReadWhich(tokens, ref next, out var which))
            return default;
        var count = 1;
        if (tokens.Class(next) != WordClass.Unit && Counts.TryRead(tokens, next, out var number, out var unitAt)
            && tokens.Class(unitAt) == WordClass.Units)
            (count, next) = (number, unitAt);
        var part = tokens[next];
        if (part.Class is not (WordClass.Unit or WordClass.Units or WordClass.Weekday)
            || tokens.Class(next + 1) is not (WordClass.Of or WordClass.In) || count is 0 or > 400)
            return default;
        var whole = Whole(tokens, next + 2);
        if (!whole.Found)
            return default;
        if (part.Class == WordClass.Weekday)
            return new(at, whole.End, new Meaning.NthWeekday(part.Value, which, whole.Meaning!));
        return Grains.Of((TimeUnit)part.Value) is { } grain && grain is Grain.Day or Grain.Week or Grain.Weekend or Grain.Month
            or Grain.Quarter && (TimeUnit)part.Value != TimeUnit.Fortnight
            ? new(at, whole.End, new Meaning.Nth(grain, which, count, whole.Meaning!)) : default;
    }

    // "first" is 1, "last" and "final" -1.
    private static bool TryReadWhich(TokenList tokens, ref int at, out int which)
    {
        which = -1;
        if (tokens.Class(at) == WordClass.Last)
        {
            at++;
            return true;
        }

        if (tokens.Class(at) is not (WordClass.Ordinal or WordClass.OrdinalNumber)
            || !Counts.TryReadOrdinal(tokens, at, out which, out var next))
            return false;
        at = next;
        return true;
    }

    // A month, quarter, season or year; "the month" and "the year" count here.
    private static Phrase Whole(TokenList tokens, int at)
    {
        var relative = Periods.RelativeYear(tokens, at, out var end);
        if (relative is not null)
            return new(at, end, relative);
        if (tokens.Class(at) == WordClass.The && tokens.Class(at + 1) == WordClass.Unit && tokens[at + 1].Value == (int)TimeUnit.Month)
            return new(at, at + 2, new Meaning.Same(Grain.Month));
        var whole = Phrases.Plain(tokens, at);
        return IsLong(whole.Meaning) ? whole : default;
    }

    private static bool IsLong(Meaning? meaning) => meaning switch
    {
        Meaning.Stated stated => stated.Unit.Grain is Grain.Month or Grain.Quarter or Grain.Season or Grain.Year,
        Meaning.Yearless yearless => yearless.Unit.Grain is Grain.Month or Grain.Quarter or Grain.Season,
        Meaning.Step step => step.Grain is Grain.Month or Grain.Quarter or Grain.Year,
        Meaning.PartOf => true,
        _ => false,
    };
}
