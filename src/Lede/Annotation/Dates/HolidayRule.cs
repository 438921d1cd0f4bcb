namespace Lede.Annotation.Dates;

/// <summary>How the day of a holiday follows from its year: a fixed day, the n-th weekday of a month, or a distance from Western Easter.</summary>
/// <param name="Month">1 to 12; 0 when counted from Easter.</param>
/// <param name="Day">Day of the month, days from Easter, or which weekday of the month (-1 the last).</param>
/// <param name="Weekday">1 Monday to 7 Sunday; 0 for a fixed day.</param>
internal sealed record HolidayRule(int Month, int Day, int Weekday)
{
    public DateOnly In(int year)
    {
        if (Month == 0)
            return Easter(year).AddDays(Day);
        if (Weekday == 0)
            return new DateOnly(year, Month, Day);
        if (Day < 0)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-((IsoDay(last) - Weekday + 7) % 7));
        }

        var first = new DateOnly(year, Month, 1);
        return first.AddDays((Weekday - IsoDay(first) + 7) % 7 + (Day - 1) * 7);
    }

    private static int IsoDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    // The Gregorian computus: golden number, century corrections, epact, then the Sunday after the full moon.
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var moonCorrection = (century + 8) / 25;
        var epact = (19 * golden + century - century / 4 - (century - moonCorrection + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * sunday) / 451;
        var day = epact + sunday - 7 * late + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }
}
