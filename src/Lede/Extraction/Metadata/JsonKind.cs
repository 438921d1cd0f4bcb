namespace Lede.Extraction.Metadata;

internal enum JsonKind : byte
{
    Object,
    Array,
    String,

    /// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>, or an unquoted word.</summary>
    Literal,
}
