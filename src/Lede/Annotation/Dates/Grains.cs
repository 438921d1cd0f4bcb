namespace Lede.Annotation.Dates;

/// <summary>Units of time as calendar units and as TIMEX3 lengths.</summary>
internal static class Grains
{
    /// <summary>The calendar unit of a unit of time, or <c>null</c> for those below a day or without a calendar.</summary>
    public static Grain? Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Grain.Day,
        TimeUnit.Week or TimeUnit.Fortnight => Grain.Week,
        TimeUnit.Weekend => Grain.Weekend,
        TimeUnit.Month => Grain.Month,
        TimeUnit.Quarter => Grain.Quarter,
        TimeUnit.Year => Grain.Year,
        TimeUnit.Decade => Grain.Decade,
        TimeUnit.Century => Grain.Century,
        _ => null,
    };

    /// <summary>TIMEX3 length: <c>P3D</c>, <c>PT10H</c>, <c>PXM</c>.</summary>
    public static string Length(TimeUnit unit, string count) => unit switch
    {
        TimeUnit.Second => $"PT{count}S",
        TimeUnit.Minute => $"PT{count}M",
        TimeUnit.Hour => $"PT{count}H",
        TimeUnit.Day => $"P{count}D",
        TimeUnit.Week => $"P{count}W",
        TimeUnit.Month => $"P{count}M",
        TimeUnit.Quarter => $"P{count}Q",
        TimeUnit.Year => $"P{count}Y",
        TimeUnit.Decade => count == "X" ? "PXDE" : $"P{count}0Y",
        TimeUnit.Century => count == "X" ? "PXCE" : $"P{count}00Y",
        TimeUnit.Millennium => count == "X" ? "PXML" : $"P{count}000Y",
        TimeUnit.Weekend => $"P{count}WE",
        TimeUnit.Semester => count == "1" ? "P6M" : "PXM",
        _ => int.TryParse(count, out var weeks) ? $"P{weeks * 2}W" : "PXW",
    };
}
