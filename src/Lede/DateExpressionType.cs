using System.Text.Json.Serialization;

namespace Lede;

/// <summary>TIMEX3 types.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateExpressionType>))]
public enum DateExpressionType
{
    /// <summary>A calendar date of any precision.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}
