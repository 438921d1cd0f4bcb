namespace Lede.Annotation.Dates;

/// <summary>The rules in one place: at a token, the longest of what they find, with what modifies it.</summary>
internal static class Phrases
{
    /// <summary>The expression that begins at a token, or nothing.</summary>
    public static Phrase Read(TokenList tokens, int at) => Joins.Extend(tokens, Modifiers.Read(tokens, at).Or(Core(tokens, at)));

    /// <summary>An expression without modifier and without a time of day behind its day.</summary>
    public static Phrase Core(TokenList tokens, int at) => Day(tokens, at)
        .Or(Clocks.Read(tokens, at))
        .Or(Lengths.Read(tokens, at))
        .Or(Rates.Read(tokens, at))
        .Or(References.Read(tokens, at));

    /// <summary>A day or a longer unit of the calendar.</summary>
    public static Phrase Day(TokenList tokens, int at) => Plain(tokens, at).Or(Parts.Read(tokens, at)).Or(Units.Read(tokens, at));

    /// <summary>A date that is not reckoned from another one behind it: all that rules may look for inside an expression, so that none is
    /// looked for inside itself.</summary>
    public static Phrase Plain(TokenList tokens, int at) => NumericDates.Read(tokens, at)
        .Or(NamedDates.Read(tokens, at))
        .Or(SecondDays.Read(tokens, at))
        .Or(Weekdays.Read(tokens, at))
        .Or(Feasts.Read(tokens, at))
        .Or(Periods.Read(tokens, at))
        .Or(Relatives.Read(tokens, at))
        .Or(Years.ReadAlone(tokens, at));

    /// <summary>It is a single day, so that a time of day may go with it.</summary>
    public static bool IsDay(Meaning? meaning) => meaning switch
    {
        Meaning.Weekday or Meaning.Feast or Meaning.DayOfWeek or Meaning.DayOfMonth or Meaning.NthWeekday => true,
        Meaning.Nth nth => nth.Grain == Grain.Day && nth.Count == 1,
        Meaning.Stated stated => stated.Unit.Grain == Grain.Day,
        Meaning.Yearless yearless => yearless.Unit.Grain == Grain.Day,
        Meaning.Step step => step.Grain == Grain.Day,
        Meaning.StepFrom from => from.Grain == Grain.Day,
        Meaning.Same same => same.Grain == Grain.Day,
        _ => false,
    };
}
