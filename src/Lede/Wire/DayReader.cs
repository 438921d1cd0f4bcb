using Lede.Extraction.Metadata;

namespace Lede.Wire;

/// <summary>Reads a day at the start of a text: <c>2025-02-10</c>, <c>20250210</c>, <c>March 2</c>, <c>Jul 26 2022</c>, <c>May 6, 2021</c>,
/// <c>27 January</c>, <c>3. März 2025</c>, a weekday before any of them.</summary>
internal static class DayReader
{
    public static WrittenDay? Read(ReadOnlySpan<char> text)
    {
        var at = SkipWeekday(text);
        var rest = text[at..];
        var day = Iso(rest) ?? MonthFirst(rest) ?? DayFirst(rest);
        return day is { } found ? found with { Length = found.Length + at } : null;
    }

    private static WrittenDay? Iso(ReadOnlySpan<char> text)
    {
        if (text.Length >= 10 && text[4] is '-' or '/' or '.' && text[7] == text[4])
            return Make(Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2), 10, text);
        return text.Length >= 8 && Digits(text, 0, 8) is > 1900_00_00 and < 2100_00_00 and var packed
            ? Make(packed / 10000, packed / 100 % 100, packed % 100, 8, text) : null;
    }

    private static WrittenDay? MonthFirst(ReadOnlySpan<char> text)
    {
        var at = Word(text, 0);
        var month = at == 0 ? 0 : MonthNames.Number(text[..at]);
        if (month == 0)
            return null;
        at = Spaces(text, at < text.Length && text[at] == '.' ? at + 1 : at);
        var digits = DigitRun(text, at);
        if (digits is 0 or > 2)
            return null;
        var day = Digits(text, at, digits);
        at += digits;
        if (IsOrdinal(text[at..]))
            at += 2;
        return WithYear(text, at, month, day);
    }

    private static WrittenDay? DayFirst(ReadOnlySpan<char> text)
    {
        var digits = DigitRun(text, 0);
        if (digits is 0 or > 2)
            return null;
        var day = Digits(text, 0, digits);
        var at = IsOrdinal(text[digits..]) ? digits + 2 : digits;
        at = Spaces(text, at < text.Length && text[at] == '.' ? at + 1 : at);
        if (text[at..].StartsWith("de ", StringComparison.Ordinal))
            at += 3;
        var end = Word(text, at);
        var month = end == at ? 0 : MonthNames.Number(text[at..end]);
        if (month == 0)
            return null;
        // The stop of an abbreviation belongs to the date, the stop of a sentence does not: "10 Feb." against "10 февраля."
        if (end < text.Length && text[end] == '.' && end - at <= 4)
            end++;
        return WithYear(text, end, month, day);
    }

    private static WrittenDay? WithYear(ReadOnlySpan<char> text, int at, int month, int day)
    {
        var from = Spaces(text, at < text.Length && text[at] == ',' ? at + 1 : at);
        if (text[from..].StartsWith("de ", StringComparison.Ordinal))
            from += 3;
        if (from > at && DigitRun(text, from) == 4 && Digits(text, from, 4) is > 1700 and < 2200 and var year)
            return Make(year, month, day, from + 4, text);
        return Make(null, month, day, at, text);
    }

    private static WrittenDay? Make(int? year, int month, int day, int length, ReadOnlySpan<char> text)
    {
        var whole = length >= text.Length || !char.IsLetterOrDigit(text[length]) || text[length] == 'T';
        return whole && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year.Value : 2000, month)
            ? new WrittenDay(year, month, day, length) : null;
    }

    private static int SkipWeekday(ReadOnlySpan<char> text)
    {
        var end = Word(text, 0);
        if (end < 3 || !IsWeekday(text[..end]))
            return 0;
        if (end < text.Length && text[end] == '.')
            end++;
        if (end < text.Length && text[end] == ',')
            end++;
        return Spaces(text, end);
    }

    /// <summary>Whether it is the name of a day of the week, whole or cut.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (var name in (ReadOnlySpan<string>)["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (word.Length is >= 3 and <= 5 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && (text.Length == 2 || !char.IsLetter(text[2])) && text[..2] is "st" or "nd" or "rd" or "th";

    private static int Word(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }

    private static int Spaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int DigitRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 9 && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }

    // The number of a run of digits; -1 when they are not all digits.
    private static int Digits(ReadOnlySpan<char> text, int at, int length)
    {
        var number = 0;
        for (var i = at; i < at + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
