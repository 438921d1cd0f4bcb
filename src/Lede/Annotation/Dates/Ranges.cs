namespace Lede.Annotation.Dates;

/// <summary>"Feb. 28 to March 1", "between August and October", "from 2010 to 2018", "between Jan. 22 and now": two dates that bound one stretch.
/// Units of different size stay two expressions.</summary>
internal static class Ranges
{
    public static Phrase Extend(TokenList tokens, Phrase first)
    {
        if (first.Meaning is Meaning.Weekday { Way: Way.Tense } weekday)
            return Weekdays(tokens, first, weekday);
        if (first.Mod is not null && first.Mod != "END" && first.Mod != "MID" || Bound(first.Meaning) is not { } grain)
            return first;
        var opened = tokens.Class(first.Start - 1) is WordClass.Between or WordClass.From;
        var joint = tokens.Class(first.End) is WordClass.To or WordClass.Through or WordClass.Until || tokens.IsMark(first.End, '-')
            || opened && tokens.Class(first.End) == WordClass.And && tokens.Class(first.Start - 1) == WordClass.Between;
        if (!joint || first.Mod is not null && !opened)
            return first;
        var at = first.End + 1;
        var last = NumericDates.Read(tokens, at).Or(NamedDates.Read(tokens, at)).Or(Periods.Read(tokens, at)).Or(Years.ReadAlone(tokens,
            at));
        if (opened)
            last = last.Or(Modifiers.Read(tokens, at)).Or(Open(tokens, at));
        var fits = Bound(last.Meaning) is { } other && (other == grain || opened && IsNow(last.Meaning) != IsNow(first.Meaning));
        return fits ? new(first.Start, last.End, new Meaning.Between(Day(first.Meaning!), Day(last.Meaning!))) : first;
    }

    // "from Monday to Friday", "Monday through Friday"
    private static Phrase Weekdays(TokenList tokens, Phrase first, Meaning.Weekday from)
    {
        var joint = tokens.Class(first.End);
        var opened = tokens.Class(first.Start - 1) == WordClass.From && joint is WordClass.To or WordClass.Until;
        if (first.Mod is not null || !(opened || joint == WordClass.Through) || tokens[first.End + 1].Class != WordClass.Weekday)
            return first;
        var last = new Meaning.Weekday(tokens[first.End + 1].Value, Way.Tense);
        return first with { End = first.End + 2, Meaning = new Meaning.Between(from, last) };
    }

    // "now", "today", "tomorrow".
    private static Phrase Open(TokenList tokens, int at) => References.Read(tokens, at).Or(tokens.Class(at) == WordClass.Deictic
        ? Relatives.Read(tokens, at) : default);

    private static bool IsNow(Meaning? meaning) => meaning is Meaning.Literal or Meaning.Step;

    private static Meaning Day(Meaning meaning) => meaning is Meaning.Literal ? new Meaning.Step(Grain.Day, 0, Way.This) : meaning;

    private static Grain? Bound(Meaning? meaning) => meaning switch
    {
        Meaning.Stated stated => stated.Unit.Grain is Grain.Day or Grain.Month or Grain.Quarter or Grain.Year ? stated.Unit.Grain : null,
        Meaning.Yearless { Way: Way.Tense } yearless => yearless.Unit.Grain is Grain.Day or Grain.Month ? yearless.Unit.Grain : null,
        Meaning.Literal { Value: "PRESENT_REF" } or Meaning.Step { Grain: Grain.Day, Way: Way.This } => Grain.Day,
        _ => null,
    };
}
