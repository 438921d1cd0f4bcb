namespace Lede.Wire;

/// <summary>A day as written.</summary>
/// <param name="Year">Null when it is not written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, and a day that the month has.</param>
/// <param name="Length">Characters it takes.</param>
internal readonly record struct WrittenDay(int? Year, int Month, int Day, int Length)
{
    /// <summary>The calendar day; without a written year the one nearest to <paramref name="near"/>, so that December 31 filed in January
    /// is last year's. <c>null</c> when the year is not known or the month has no such day in it.</summary>
    public DateOnly? On(DateOnly? near)
    {
        if (Year is { } year)
            return Make(year);
        if (near is not { } anchor)
            return null;
        DateOnly? best = null;
        for (var candidate = Math.Max(1, anchor.Year - 1); candidate <= Math.Min(9999, anchor.Year + 1); candidate++)
        {
            if (Make(candidate) is { } day && (best is null || Distance(day, anchor) < Distance(best.Value, anchor)))
                best = day;
        }

        return best;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private DateOnly? Make(int year) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
