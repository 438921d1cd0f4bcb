using System.Text.Json.Serialization;

namespace Lede;

/// <summary>Why a source gave no article.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ParseFailureReason>))]
public enum ParseFailureReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>The bytes are no text (binary data).</summary>
    Malformed,

    /// <summary>The media type is not one that is parsed.</summary>
    UnsupportedMediaType,

    /// <summary>More bytes than <see cref="ParserLimits.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>A limit on nodes or blocks was exceeded.</summary>
    TooComplex,

    /// <summary>The page was read and holds no article.</summary>
    NoArticle,

    /// <summary><see cref="ParserLimits.MaxTime"/> ran out.</summary>
    OutOfTime,
}
