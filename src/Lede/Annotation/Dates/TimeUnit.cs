namespace Lede.Annotation.Dates;

/// <summary>Units a length of time is counted in; the numbers are those of <c>Lists/dates-en.tsv</c>.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    Weekend,
    Fortnight,
    Semester,
}
