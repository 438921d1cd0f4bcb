namespace Lede.Annotation.Dates;

/// <summary>What an expression comes to: its TIMEX3 value and the days it covers, each <c>null</c> when nothing says it.</summary>
internal readonly record struct Resolved(string? Value, DateOnly? From, DateOnly? To)
{
    public static Resolved Of(CalendarUnit? unit) => unit is { Exists: true } known ? new(known.Value, known.From, known.To) : default;
}
