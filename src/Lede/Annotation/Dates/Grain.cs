namespace Lede.Annotation.Dates;

/// <summary>Size of a calendar unit, small to large.</summary>
internal enum Grain : byte
{
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
}
