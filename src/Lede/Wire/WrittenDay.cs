namespace Lede.Wire;

/// <summary>A day as written.</summary>
/// <param name="Year">Null when it is not written.</param>
/// <param name="Month">1 to 12; null when it is not written, and then neither is the year.</param>
/// <param name="Day">1 to 31, and a day that the month written has.</param>
/// <param name="Length">Characters it takes.</param>
internal readonly record struct WrittenDay(int? Year, int? Month, int Day, int Length)
{
    /// <summary>The calendar day; what is not written is taken so that it is the one nearest to <paramref name="near"/>: December 31 filed in January
    /// is last year's. <c>null</c> when the year is not known or the month has no such day in it.</summary>
    public DateOnly? On(DateOnly? near)
    {
        if (Year is { } year && Month is { } written)
            return Make(year, written);
        if (near is not { } anchor)
            return null;
        DateOnly? best = null;
        // Twelve months and their neighbours on either side reach every month of the years beside.
        for (var months = -23; months <= 23; months++)
        {
            var month = (anchor.Year * 12) + anchor.Month - 1 + months;
            if ((Month is null || (month % 12) + 1 == Month) && Make(month / 12, (month % 12) + 1) is { } day && (best is null || Distance(day, anchor) < Distance(best.Value, anchor)))
                best = day;
        }

        return best;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private DateOnly? Make(int year, int month) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, Day) : null;
}
