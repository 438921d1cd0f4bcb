using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>The holidays of <c>Lists/holidays.tsv</c>.</summary>
internal static class HolidayList
{
    private static readonly Lazy<HolidayName[]> LazyNames = new(Read);

    public static IReadOnlyList<HolidayName> Names => LazyNames.Value;

    private static HolidayName[] Read() => ListFile.Lines("holidays.tsv")
        .Select(line => line.Split('\t'))
        .Select(columns => (Words: columns[0].Split(' '), Rule: Rule(columns[1])))
        .GroupBy(row => row.Words[0])
        .Select(group => new HolidayName(
            group.Key,
            group.Select(row => new HolidayName.Ending(row.Words[1..], row.Rule)).OrderByDescending(ending
                => ending.Words.Length).ToArray()))
        .ToArray();

    // "12-25" a day; "11/4#4" the fourth Thursday of November; "easter-2" two days before Easter.
    private static HolidayRule Rule(string text)
    {
        if (text.StartsWith("easter", StringComparison.Ordinal))
            return new HolidayRule(0, text.Length == 6 ? 0 : Number(text[6..]), 0);
        if (text.IndexOf('/') is var slash and > 0)
        {
            var mark = text.IndexOf('#');
            return new HolidayRule(Number(text[..slash]), Number(text[(mark + 1)..]), Number(text[(slash + 1)..mark]));
        }

        return new HolidayRule(Number(text[..2]), Number(text[3..]), 0);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
