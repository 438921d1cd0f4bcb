using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lede;

/// <summary>Writes an enum as its camelCase name; numbers are refused when reading.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
