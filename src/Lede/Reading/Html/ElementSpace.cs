namespace Lede.Reading.Html;

/// <summary>Namespace of an element.</summary>
internal enum ElementSpace : byte
{
    Html,
    Svg,
    MathMl,
}
