using System.Globalization;

namespace Lede.Wire;

/// <summary>Reads the day a metadata line states, and the time and zone after it, no finer than written.</summary>
internal static class StatedMoment
{
    /// <param name="text">Text that may start with a date.</param>
    /// <param name="length">Characters read; 0 when it does not.</param>
    public static ArticleDate? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (DayReader.Read(text) is not { } written || written.On(near: null) is not { } day)
            return null;
        length = written.Length;
        var value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rest = text[length..];
        var skip = rest.Length - rest.TrimStart(" ,T").Length;
        var at = rest.Slice(skip).StartsWith("at ", StringComparison.OrdinalIgnoreCase) ? skip + 3 : skip;
        if (skip == 0 || Clock(rest[at..], out var clock) is not (> 0 and var used))
            return new ArticleDate(value, text[..length].ToString(), DatePrecision.Day);

        at += used;
        var zone = Zone(rest[at..], out var zoneLength);
        length += at + zoneLength;
        var offset = zone is null || char.IsAsciiLetter(zone[0]) && zone != "Z" ? "" : zone;
        if (zone is "GMT" or "UTC")
            offset = "Z";
        return new ArticleDate(value + "T" + clock + offset, text[..length].ToString(), clock.Length > 5 ? DatePrecision.Second : DatePrecision.Minute, zone);
    }

    /// <summary>Whether a line is a time of day and nothing else: <c>10:45 p.m.</c></summary>
    public static bool IsClock(ReadOnlySpan<char> line) => line.Length <= 16 && Clock(line, out _) is > 0 and var used && (used == line.Length || Zone(line[used..], out var zone) is not null && used + zone == line.Length);

    // "12:30", "12:30:05", "9:05 p.m.", "07.00"; characters used, 0 for none.
    private static int Clock(ReadOnlySpan<char> text, out string clock)
    {
        clock = "";
        var colon = text.IndexOfAny(':', '.');
        if (colon is < 1 or > 2 || text.Length < colon + 3 || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text.Slice(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
            return 0;
        var end = colon + 3;
        var second = -1;
        if (text.Length >= end + 3 && text[end] == ':' && int.TryParse(text.Slice(end + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out second))
            end += 3;
        var rest = text[end..].TrimStart();
        var half = rest.StartsWith("a.m.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m.", StringComparison.OrdinalIgnoreCase) ? 4
            : rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        if (half > 0)
        {
            hour = (hour % 12) + (rest[0] is 'p' or 'P' ? 12 : 0);
            end = text.Length - rest.Length + half;
        }

        if (hour > 23 || second > 59)
            return 0;
        clock = second >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return end;
    }

    // "Z", "+02:00", "+0200", "GMT", "EST"; as the source gives it, offsets with a colon.
    private static string? Zone(ReadOnlySpan<char> text, out int length)
    {
        var rest = text.TrimStart();
        var skipped = text.Length - rest.Length;
        length = 0;
        if (rest.Length >= 5 && rest[0] is '+' or '-' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]))
        {
            var colon = rest[3] == ':' ? 1 : 0;
            if (rest.Length >= 5 + colon && char.IsAsciiDigit(rest[3 + colon]) && char.IsAsciiDigit(rest[4 + colon]))
            {
                length = skipped + 5 + colon;
                return $"{rest[..3]}:{rest.Slice(3 + colon, 2)}";
            }
        }

        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetterUpper(rest[letters]))
            letters++;
        var known = rest[..letters] is "Z" or "GMT" or "UTC" or "EST" or "EDT" or "ET" or "CST" or "CDT" or "CT" or "MST" or "MDT" or "PST" or "PDT" or "PT"
            or "BST" or "CET" or "CEST" or "EET" or "EEST" or "MSK" or "IST" or "JST" or "KST" or "AEST" or "AEDT" or "SGT" or "HKT";
        if (!known)
            return null;
        length = skipped + letters;
        return rest[..letters].ToString();
    }
}
