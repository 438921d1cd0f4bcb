using System.Globalization;

namespace Lede.Extraction.Metadata;

/// <summary>A time of day as some characters state it.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59; <c>null</c> when not stated.</param>
internal readonly record struct StatedTime(int Hour, int Minute, int? Second)
{
    /// <summary>Stated offset from UTC in minutes; <c>null</c> when none is. A zone's name, UTC and GMT aside, states none.</summary>
    public int? Offset { get; init; }

    /// <summary>Whether the offset is stated as <c>Z</c>, UTC or GMT.</summary>
    public bool IsUtc { get; init; }

    /// <summary>Where the zone's name stands in the text; empty when there is none.</summary>
    public CharSpan ZoneName { get; init; }

    /// <summary>ISO form of the time with its offset.</summary>
    public string Iso => Second is { } second
        ? string.Create(CultureInfo.InvariantCulture, $"{Hour:D2}:{Minute:D2}:{second:D2}{IsoOffset}")
        : string.Create(CultureInfo.InvariantCulture, $"{Hour:D2}:{Minute:D2}{IsoOffset}");

    /// <summary>ISO form of the offset; <c>null</c> when none is stated.</summary>
    public string? IsoOffset => Offset is not { } offset ? null : IsUtc ? "Z"
        : string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:D2}:{Math.Abs(offset) % 60:D2}");
}
