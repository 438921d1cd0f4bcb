using System.Globalization;

namespace Lede.Extraction.Metadata;

/// <summary>A date as some characters state it; what they do not state is absent.</summary>
internal readonly record struct StatedDate(int Year)
{
    /// <summary>Where it stands in the text it was read from.</summary>
    public CharSpan Span { get; init; }

    /// <summary>1 to 12; 0 when not stated.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31; 0 when not stated.</summary>
    public int Day { get; init; }

    /// <summary>The time of day; <c>null</c> when not stated.</summary>
    public StatedTime? Time { get; init; }

    /// <summary>The calendar day as stated, whatever the zone; <c>null</c> when only a month or a year is.</summary>
    public DateOnly? CalendarDay => Day > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>The moment in UTC; <c>null</c> unless time and offset are stated.</summary>
    public DateTime? Instant => CalendarDay is { } day && Time is { Offset: { } offset } time
        ? day.ToDateTime(new TimeOnly(time.Hour, time.Minute, time.Second ?? 0)).AddMinutes(-offset)
        : null;

    public DatePrecision Precision => Time switch
    {
        { Second: not null } => DatePrecision.Second,
        not null => DatePrecision.Minute,
        _ => Day > 0 ? DatePrecision.Day : Month > 0 ? DatePrecision.Month : DatePrecision.Year,
    };

    /// <summary>The public date; <paramref name="text"/> is what it was read from.</summary>
    public ArticleDate In(ReadOnlySpan<char> text)
    {
        var zone = Time is not { } time ? null
            : time.ZoneName.Length > 0 ? text.Slice(time.ZoneName.Start, time.ZoneName.Length).ToString() : time.IsoOffset;
        return new ArticleDate(Iso(), text.Slice(Span.Start, Span.Length).ToString(), Precision, zone);
    }

    private string Iso()
    {
        var culture = CultureInfo.InvariantCulture;
        return Precision switch
        {
            DatePrecision.Year => string.Create(culture, $"{Year:D4}"),
            DatePrecision.Month => string.Create(culture, $"{Year:D4}-{Month:D2}"),
            DatePrecision.Day => string.Create(culture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
            _ => string.Create(culture, $"{Year:D4}-{Month:D2}-{Day:D2}T{Time!.Value.Iso}"),
        };
    }
}
