namespace Lede.Extraction.Metadata;

/// <summary>Finds dates in short texts: the values of meta tags and the lines of a page. Relative dates are none.</summary>
internal static class DateReader
{
    /// <summary>Characters read of a text: a byline with its dates is shorter, and a bound keeps the work for each block constant.</summary>
    public const int MaxLength = 300;

    private const int MaxTokens = 96;

    // No newspaper is older, and no page is written later.
    private const int FirstYear = 1800;
    private const int LastYear = 2099;

    /// <summary>The first date of a text.</summary>
    public static StatedDate? First(ReadOnlySpan<char> text, DateOrder order)
    {
        Span<StatedDate> found = stackalloc StatedDate[1];
        return All(text, order, found) > 0 ? found[0] : null;
    }

    /// <summary>Fills <paramref name="found"/> with the dates of a text, in order, and returns how many there are.</summary>
    public static int All(ReadOnlySpan<char> text, DateOrder order, Span<StatedDate> found)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        if (!MayHold(text))
            return 0;
        Span<DateToken> buffer = stackalloc DateToken[MaxTokens];
        var tokens = new DateTokenReader(text, buffer[..DateTokens.Read(text, buffer)]);
        var count = 0;
        for (var i = 0; i < tokens.Count && count < found.Length;)
        {
            if (Date(tokens, i, order, out var date, out var next))
            {
                found[count++] = WithTime(tokens, date, ref next) with { Span = new CharSpan(tokens[i].Start, tokens[next - 1].End) };
                i = next;
            }
            else
            {
                i++;
            }
        }

        return count;
    }

    // Every form has a year in four digits, is a number of eight or more, or stands between slashes: most lines with a digit are none.
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('0', '9');
        var slash = at >= 0 && text.Contains('/');
        while (at >= 0 && at < text.Length)
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (slash || end - at >= 8 || end - at == 4 && text[at] is '1' or '2')
                return true;
            var next = text[end..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? text.Length : end + next;
        }

        return false;
    }

    private static bool Date(DateTokenReader tokens, int at, DateOrder order, out StatedDate date, out int next)
    {
        (date, next) = (default, at);
        var token = tokens[at];
        if (token.Kind == DateTokenKind.Word)
            return token.Value > 0 && MonthFirst(tokens, at, out date, out next);
        if (token.Kind != DateTokenKind.Number || tokens.IsInsideNumber(at))
            return false;
        return token.Length switch
        {
            4 => YearFirst(tokens, at, out date, out next),
            8 or 14 => Packed(tokens, at, out date, out next),
            10 or 13 => tokens.Count == 1 && UnixTime(tokens, out date, out next),
            1 or 2 => DayFirst(tokens, at, out date, out next) || Numeric(tokens, at, order, out date, out next),
            _ => false,
        };
    }

    // March 5, 2025 · Mar. 5th 2025 · March 2025
    private static bool MonthFirst(DateTokenReader tokens, int at, out StatedDate date, out int next)
    {
        var month = tokens[at].Value;
        var i = tokens.Skip(at + 1, ".-/");
        if (tokens[i].IsNumber(1, 2))
        {
            var day = tokens[i].Value;
            var after = tokens.SkipOrdinal(i + 1);
            after = tokens.Skip(after, ",.-/");
            // Mon Mar 03 10:00:00 UTC 2025: the year stands behind the time, which is then not read.
            var year = tokens[after].IsNumber(4, 4) ? after : tokens.YearBehindTime(after);
            if (year > 0 && IsYear(tokens[year].Value))
                return Build(tokens[year].Value, month, day, out date) & (next = year + 1) > 0;
        }

        (date, next) = (default, at);
        i = tokens.Skip(i, ",");
        i = tokens.SkipWord(i, "de", "of");
        // In "May 2025" the month stands alone; "1 May 2025" has been read from its day on.
        return tokens[i].IsNumber(4, 4) && IsYear(tokens[i].Value) && !tokens[i + 1].IsMark(':')
            && Build(tokens[i].Value, month, 0, out date) & (next = i + 1) > 0;
    }

    // 5 March 2025 · 5. März 2025 · 5th of March, 2025 · 5 de marzo de 2025 · 05-Mar-2025 · 5 Mar '25 is left alone
    private static bool DayFirst(DateTokenReader tokens, int at, out StatedDate date, out int next)
    {
        (date, next) = (default, at);
        var i = tokens.SkipOrdinal(at + 1);
        i = tokens.Skip(i, ".-/ºª,");
        i = tokens.SkipWord(i, "de", "of", "d");
        i = tokens.Skip(i, "'’");
        if (tokens[i].Value is < 1 or > 12 || tokens[i].Kind != DateTokenKind.Word)
            return false;
        var month = tokens[i].Value;
        i = tokens.Skip(i + 1, ".,-/");
        i = tokens.Skip(i, ",");
        i = tokens.SkipWord(i, "de", "del");
        return tokens[i].IsNumber(4, 4) && IsYear(tokens[i].Value)
            && Build(tokens[i].Value, month, tokens[at].Value, out date) & (next = i + 1) > 0;
    }

    // 2025-03-05 · 2025/3/5 · 2025.03.05 · 2025年3月5日 · 2025년 3월 5일 · 2025 Mar 5 · 2025/march/05 · 2025-03
    private static bool YearFirst(DateTokenReader tokens, int at, out StatedDate date, out int next)
    {
        (date, next) = (default, at);
        var year = tokens[at].Value;
        if (!IsYear(year))
            return false;
        var word = tokens.Skip(at + 1, "/-");
        var behind = tokens.Skip(word + 1, "/-");
        if (tokens[word].Kind == DateTokenKind.Word && tokens[word].Value > 0 && tokens[behind].IsNumber(1, 2))
            return Build(year, tokens[word].Value, tokens[behind].Value, out date) & (next = behind + 1) > 0;
        if (!tokens.IsDateMark(at + 1) || !tokens[at + 2].IsNumber(1, 2))
            return false;
        var month = tokens[at + 2].Value;
        var monthEnd = tokens[at + 3].Kind == DateTokenKind.Word && tokens.IsDateMark(at + 3) ? at + 4 : at + 3;
        var dayAt = monthEnd > at + 3 ? monthEnd : tokens.IsDateMark(at + 3) ? at + 4 : -1;
        if (dayAt > 0 && tokens[dayAt].IsNumber(1, 2) && Build(year, month, tokens[dayAt].Value, out date))
        {
            next = tokens.IsDayWord(dayAt + 1) ? dayAt + 2 : dayAt + 1;
            return true;
        }

        // "2024-25" is a season, "2025/3" a volume: a month stands in two digits with nothing behind, or before its word.
        var standsAlone = monthEnd > at + 3 || (!tokens[at + 1].IsMark('.') && tokens[at + 2].Length == 2 && tokens.Count == 3);
        return standsAlone && Build(year, month, 0, out date) & (next = monthEnd) > 0;
    }

    // 05/03/2025 · 5.3.2025 · 03-05-2025
    private static bool Numeric(DateTokenReader tokens, int at, DateOrder order, out StatedDate date, out int next)
    {
        (date, next) = (default, at);
        var mark = tokens[at + 1];
        if (!(mark.IsMark('/') || mark.IsMark('.') || mark.IsMark('-')) || !tokens[at + 3].IsMark((char)mark.Value)
            || !tokens[at + 2].IsNumber(1, 2) || !tokens[at + 4].IsNumber(2, 4) || tokens[at + 4].Length == 3)
        {
            return false;
        }

        // 1.2.2025.4 is a version.
        if (tokens[at + 5] is { Glued: true } && tokens[at + 5].IsMark((char)mark.Value) && tokens[at + 6] is { Kind: DateTokenKind.Number, Glued: true })
            return false;
        var year = tokens[at + 4].Length == 2 ? 2000 + tokens[at + 4].Value : tokens[at + 4].Value;
        var (first, second) = (tokens[at].Value, tokens[at + 2].Value);
        // Two digits are a year only between slashes: 5.10.25 and 10-11-12 are more often something else.
        if (!IsYear(year) || (tokens[at + 4].Length == 2 && !mark.IsMark('/')))
            return false;
        var monthFirst = order == DateOrder.MonthFirst && !mark.IsMark('.');
        if (first > 12 || second > 12)
            monthFirst = second > 12;
        next = at + 5;
        return monthFirst ? Build(year, first, second, out date) : Build(year, second, first, out date);
    }

    // 20250305 · 20250305103000
    private static bool Packed(DateTokenReader tokens, int at, out StatedDate date, out int next)
    {
        next = at + 1;
        var digits = tokens.Text(at);
        var (year, month, day) = (Digits(digits[..4]), Digits(digits[4..6]), Digits(digits[6..8]));
        if (!IsYear(year) || !Build(year, month, day, out date))
        {
            date = default;
            return false;
        }

        if (digits.Length == 14 && Digits(digits[8..10]) is < 24 and var hour && Digits(digits[10..12]) is < 60 and var minute)
            date = date with { Time = new StatedTime(hour, minute, Math.Min(59, Digits(digits[12..]))) };
        return true;
    }

    // 1741167000 · 1741167000000: alone, as meta tags give it
    private static bool UnixTime(DateTokenReader tokens, out StatedDate date, out int next)
    {
        next = 1;
        var seconds = long.Parse(tokens.Text(0)[..10], System.Globalization.CultureInfo.InvariantCulture);
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return Build(time.Year, time.Month, time.Day, out date)
            && (date = date with { Time = new StatedTime(time.Hour, time.Minute, time.Second) { Offset = 0, IsUtc = true } }).Year > 2000;
    }

    private static StatedDate WithTime(DateTokenReader tokens, StatedDate date, ref int next)
    {
        if (date.Day == 0 || date.Time is not null)
            return date;
        return TimeReader.Read(tokens, ref next) is { } time ? date with { Time = time } : date;
    }

    private static bool Build(int year, int month, int day, out StatedDate date)
    {
        date = new StatedDate(year) { Month = month, Day = day };
        return month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static int Digits(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
