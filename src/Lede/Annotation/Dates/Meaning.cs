namespace Lede.Annotation.Dates;

/// <summary>What an expression says before it is set against the calendar.</summary>
internal abstract record Meaning
{
    public virtual DateExpressionType Type => DateExpressionType.Date;

    /// <summary>A unit that the text states in full.</summary>
    internal sealed record Stated(CalendarUnit Unit) : Meaning;

    /// <summary>A day, month, quarter or season without its year.</summary>
    internal sealed record Yearless(CalendarUnit Unit, Way Way) : Meaning;

    /// <summary>A day of the week, 1 Monday to 7 Sunday.</summary>
    internal sealed record Weekday(int Day, Way Way) : Meaning;

    /// <summary>A feast or holiday; <paramref name="Year"/> is 0 when the text states none.</summary>
    internal sealed record Feast(HolidayRule Rule, int Year, Way Way) : Meaning;

    /// <summary>A number of units from the reference day or from the story's.</summary>
    internal sealed record Step(Grain Grain, int Count, Way Way) : Meaning;

    /// <summary>A number of units from another date: "three days after January 12".</summary>
    internal sealed record StepFrom(Grain Grain, int Count, Meaning From) : Meaning;

    /// <summary>A quarter or half of a year that is itself relative: "next year's first quarter".</summary>
    internal sealed record PartOf(CalendarUnit Part, Meaning Year) : Meaning;

    /// <summary>A year before the period being compared: "a year ago", "the year-earlier quarter".</summary>
    internal sealed record YearBefore(Grain Grain) : Meaning;

    /// <summary>The unit that the story is in: "that day", "the quarter".</summary>
    internal sealed record Same(Grain Grain, Way Way = Way.This) : Meaning;

    /// <summary>The week that holds a date: "the week of March 3".</summary>
    internal sealed record WeekOf(Meaning Day) : Meaning;

    /// <summary>A weekday of a week that is itself relative: "Wednesday of last week".</summary>
    internal sealed record DayOfWeek(int Day, Step Week) : Meaning;

    /// <summary>A day of a month that the text does not name: "the 18th".</summary>
    internal sealed record DayOfMonth(int Day) : Meaning;

    /// <summary>Units counted from the start of a longer one, or from its end when <paramref name="Which"/> is -1.</summary>
    internal sealed record Nth(Grain Grain, int Which, int Count, Meaning Whole) : Meaning;

    /// <summary>The n-th such weekday of a longer unit, -1 the last.</summary>
    internal sealed record NthWeekday(int Day, int Which, Meaning Whole) : Meaning;

    /// <summary>From one date to another.</summary>
    internal sealed record Between(Meaning First, Meaning Last) : Meaning;

    /// <summary>A time of day, <c>T10:30</c> or <c>TMO</c>; without a day it is on the story's.</summary>
    internal sealed record Clock(string Time, Meaning? Day) : Meaning
    {
        /// <summary>End of a stretch of the day.</summary>
        public string? Last { get; init; }

        public override DateExpressionType Type => DateExpressionType.Time;
    }

    /// <summary>A value that needs no calendar: <c>P3D</c>, <c>PRESENT_REF</c>.</summary>
    internal sealed record Literal(string Value, DateExpressionType Kind) : Meaning
    {
        public override DateExpressionType Type => Kind;
    }
}
