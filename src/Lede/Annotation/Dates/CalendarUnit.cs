using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>A day, week, month… of the calendar. <see cref="Year"/> is 0 when it is not known yet; of a week it is the ISO week's year,
/// of a decade its first year, of a century its number.</summary>
/// <param name="Grain">Its size.</param>
/// <param name="Year">1 to 9999, or 0.</param>
/// <param name="Part">Month, ISO week, quarter, half or season (1 spring to 4 winter).</param>
/// <param name="Day">Day of the month, for <see cref="Grain.Day"/>.</param>
internal readonly record struct CalendarUnit(Grain Grain, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] SeasonCodes = ["XX", "SP", "SU", "FA", "WI"];

    public static CalendarUnit Of(DateOnly day) => new(Grain.Day, day.Year, day.Month, day.Day);

    /// <summary>The unit of a size that holds a day.</summary>
    public static CalendarUnit Around(DateOnly day, Grain grain) => grain switch
    {
        Grain.Day => Of(day),
        Grain.Week or Grain.Weekend => new(grain, ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day)),
        Grain.Month => new(grain, day.Year, day.Month),
        Grain.Quarter => new(grain, day.Year, (day.Month + 2) / 3),
        Grain.Half => new(grain, day.Year, (day.Month + 5) / 6),
        // Winter belongs to the year it begins in.
        Grain.Season => new(grain, day.Month < 3 ? day.Year - 1 : day.Year, day.Month < 3 ? 4 : day.Month / 3),
        Grain.Decade => new(grain, day.Year - day.Year % 10),
        Grain.Century => new(grain, (day.Year + 99) / 100),
        _ => new(Grain.Year, day.Year),
    };

    /// <summary>Such a day, month… exists.</summary>
    public bool Exists => Grain switch
    {
        Grain.Century => Year is > 0 and < 100,
        Grain.Day => Year is > 0 and < 10000 && Part is > 0 and <= 12 && Day > 0 && Day <= DateTime.DaysInMonth(Year, Part),
        Grain.Week or Grain.Weekend => Year is > 1 and < 9999 && Part > 0 && Part <= ISOWeek.GetWeeksInYear(Year),
        _ => Year is > 1 and < 9990,
    };

    public DateOnly From => Grain switch
    {
        Grain.Day => new(Year, Part, Day),
        Grain.Week => ISOWeek.ToDateOnly(Year, Part, DayOfWeek.Monday),
        Grain.Weekend => ISOWeek.ToDateOnly(Year, Part, DayOfWeek.Saturday),
        Grain.Month => new(Year, Part, 1),
        Grain.Quarter => new(Year, Part * 3 - 2, 1),
        Grain.Half => new(Year, Part * 6 - 5, 1),
        Grain.Season => new(Year, Part * 3, 1),
        Grain.Century => new(Year * 100 - 99, 1, 1),
        _ => new(Year, 1, 1),
    };

    public DateOnly To => Grain switch
    {
        Grain.Day => From,
        Grain.Week => From.AddDays(6),
        Grain.Weekend => From.AddDays(1),
        Grain.Month => From.AddMonths(1).AddDays(-1),
        Grain.Quarter or Grain.Season => From.AddMonths(3).AddDays(-1),
        Grain.Half => From.AddMonths(6).AddDays(-1),
        Grain.Decade => new(Year + 9, 12, 31),
        Grain.Century => new(Year * 100, 12, 31),
        _ => new(Year, 12, 31),
    };

    /// <summary>TIMEX3 value.</summary>
    public string Value => Grain switch
    {
        Grain.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}-{Day:00}"),
        Grain.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Part:00}"),
        Grain.Weekend => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Part:00}-WE"),
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Part}"),
        Grain.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Part}"),
        Grain.Season => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{SeasonCodes[Part]}"),
        Grain.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year / 10:000}X"),
        Grain.Century => string.Create(CultureInfo.InvariantCulture, $"{Year - 1:00}XX"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };

    /// <summary>The unit a number of units later; of a day in a month without it, the month's last day.</summary>
    public CalendarUnit Shift(int count)
    {
        if (!Exists || Math.Abs((long)count) > 100_000)
            return this with { Year = 0 };
        var parts = Grain switch { Grain.Month => 12, Grain.Quarter or Grain.Season => 4, Grain.Half => 2, _ => 0 };
        if (parts > 0)
        {
            var index = Year * parts + Part - 1 + count;
            return this with { Year = index / parts, Part = index % parts + 1 };
        }

        return Grain switch
        {
            Grain.Day => Moved(From, count) is { } day ? Of(day) : default,
            Grain.Week or Grain.Weekend => Moved(From, count * 7) is { } day ? Around(day, Grain) : default,
            Grain.Decade => this with { Year = Year + count * 10 },
            _ => this with { Year = Year + count },
        };
    }

    private static DateOnly? Moved(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber - 400 ? null : DateOnly.FromDayNumber((int)number);
    }
}
