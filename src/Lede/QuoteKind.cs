using System.Text.Json.Serialization;

namespace Lede;

/// <summary>How a quotation stands in its sentence.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>A whole utterance.</summary>
    Direct,

    /// <summary>A fragment inside a clause of the reporter's.</summary>
    Mixed,

    /// <summary>A word or name attributed to someone.</summary>
    Term,
}
