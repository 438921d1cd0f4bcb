namespace Lede.Annotation.Dates;

/// <summary>Picks the one of many Fridays, Marches or Easters that is meant.</summary>
internal static class Calendar
{
    /// <param name="today">Reference day.</param>
    /// <param name="story">Day the story is at.</param>
    /// <param name="weekday">Which day of the week, and where to look.</param>
    /// <param name="direction">What the tense says: -1 back, 1 ahead, 0 nothing.</param>
    public static CalendarUnit? Weekday(DateOnly today, DateOnly story, Meaning.Weekday weekday, int direction)
    {
        var back = (IsoDay(today) - weekday.Day + 7) % 7;
        var ahead = (weekday.Day - IsoDay(today) + 7) % 7;
        var days = weekday.Way switch
        {
            Way.Last => back == 0 ? -7 : -back,
            Way.Next => ahead == 0 ? 7 : ahead,
            Way.This => direction < 0 ? -back : ahead,
            Way.Story => story.DayNumber - today.DayNumber + ((weekday.Day - IsoDay(story) + 6) % 7 + 1),
            _ => direction > 0 ? ahead : -back,
        };
        return Moved(today, days);
    }

    public static CalendarUnit? Yearless(DateOnly today, DateOnly story, Meaning.Yearless yearless, int direction)
    {
        var unit = yearless.Unit;
        var around = yearless.Way == Way.Story ? story : today;
        if (around.Year is < 10 or > 9900)
            return null;
        return yearless.Way switch
        {
            Way.Last => Latest(unit, around, candidate => candidate.To < around),
            Way.Next => Earliest(unit, around, candidate => candidate.From > around),
            Way.This => Existing(unit with { Year = around.Year }),
            Way.Story => Earliest(unit, around, candidate => candidate.To >= around),
            _ when unit.Grain == Grain.Quarter && direction > 0 && Latest(unit, around, candidate
                => candidate.From <= around) is { } ended && around.DayNumber - ended.To.DayNumber < ReportingDays => ended,
            _ when direction > 0 => Ahead(unit, around),
            _ when unit.Grain == Grain.Day => Nearest(unit, around),
            _ => Latest(unit, around, candidate => candidate.From <= around),
        };
    }

    public static CalendarUnit? Feast(DateOnly today, Meaning.Feast feast, int direction)
    {
        if (today.Year is < 1600 or > 9000)
            return null;
        var ahead = feast.Way == Way.Next || feast.Way is Way.Tense or Way.This && direction > 0;
        for (var step = ahead ? -1 : 1; step is >= -1 and <= 1; step += ahead ? 1 : -1)
        {
            var day = feast.Rule.In(today.Year + step);
            if (ahead ? day >= today : day <= today)
                return CalendarUnit.Of(day);
        }

        return null;
    }

    /// <summary>The n-th unit of a longer one, -1 its last; nothing when the longer one has not so many.</summary>
    public static CalendarUnit? Nth(Grain grain, int which, CalendarUnit? whole)
    {
        if (whole is not { Exists: true } known)
            return null;
        var unit = which < 0 ? CalendarUnit.Around(known.To, grain) : CalendarUnit.Around(known.From, grain).Shift(which - 1);
        return unit.Exists && unit.From <= known.To ? unit : null;
    }

    public static CalendarUnit? NthWeekday(int weekday, int which, CalendarUnit? whole)
    {
        if (whole is not { Exists: true } known)
            return null;
        var day = which < 0 ? known.To.AddDays(-((IsoDay(known.To) - weekday + 7) % 7))
            : known.From.AddDays((weekday - IsoDay(known.From) + 7) % 7 + (which - 1) * 7);
        return day >= known.From && day <= known.To ? CalendarUnit.Of(day) : null;
    }

    /// <summary>The nearest such day of a month on the side that the tense says.</summary>
    public static CalendarUnit? DayOfMonth(DateOnly today, int day, int direction)
    {
        if (today.Year is < 10 or > 9900)
            return null;
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var step = 0; step < 3; step++)
        {
            var candidate = month.AddMonths(direction > 0 ? step : -step);
            var unit = new CalendarUnit(Grain.Day, candidate.Year, candidate.Month, day);
            if (unit.Exists && (direction > 0 ? unit.From >= today : unit.From <= today))
                return unit;
        }

        return null;
    }

    // Companies report a quarter within four months of its end, and then speak of it as of something to come: "expects a third-quarter loss".
    private const int ReportingDays = 120;

    // Eight years hold a 29 February whatever the century does.
    private const int Years = 8;

    private static CalendarUnit? Latest(CalendarUnit unit, DateOnly today, Func<CalendarUnit, bool> fits)
    {
        for (var year = today.Year + 1; year > today.Year - Years; year--)
        {
            var candidate = unit with { Year = year };
            if (candidate.Exists && fits(candidate))
                return candidate;
        }

        return null;
    }

    private static CalendarUnit? Earliest(CalendarUnit unit, DateOnly today, Func<CalendarUnit, bool> fits)
    {
        for (var year = today.Year - 1; year < today.Year + Years; year++)
        {
            var candidate = unit with { Year = year };
            if (candidate.Exists && fits(candidate))
                return candidate;
        }

        return null;
    }

    // News gives the year, or says "last March 12", of a day ten months back; not so of one within two months ahead.
    private static CalendarUnit? Nearest(CalendarUnit unit, DateOnly today)
    {
        var past = Latest(unit, today, candidate => candidate.From <= today);
        var future = Earliest(unit, today, candidate => candidate.From > today);
        if (past is null || future is null)
            return past ?? future;
        return future.Value.From.DayNumber - today.DayNumber <= 61 ? future : past;
    }

    // And a day or month that lies just behind is seldom meant to be the one in almost a year.
    private static CalendarUnit? Ahead(CalendarUnit unit, DateOnly today)
    {
        var future = Earliest(unit, today, candidate => candidate.To >= today);
        return future is { } far && far.From.DayNumber - today.DayNumber > 300
            ? Latest(unit, today, candidate => candidate.From <= today) ?? future : future;
    }

    private static CalendarUnit? Existing(CalendarUnit unit) => unit.Exists ? unit : null;

    private static CalendarUnit? Moved(DateOnly today, int days)
    {
        var number = today.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : CalendarUnit.Of(DateOnly.FromDayNumber(number));
    }

    private static int IsoDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
