using System.Text.Json.Serialization;

namespace Lede;

/// <summary>How a mention names a person.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MentionKind>))]
public enum MentionKind
{
    /// <summary>By name or a part of it.</summary>
    Name,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By a description: "the president".</summary>
    Nominal,
}
