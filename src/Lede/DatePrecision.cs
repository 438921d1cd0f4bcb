using System.Text.Json.Serialization;

namespace Lede;

/// <summary>The finest unit a date states.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Hours and minutes.</summary>
    Minute,

    /// <summary>Seconds or finer.</summary>
    Second,
}
