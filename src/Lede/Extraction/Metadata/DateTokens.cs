using System.Text;

namespace Lede.Extraction.Metadata;

/// <summary>Cuts a short text into the tokens a date is made of. White space separates and is dropped.</summary>
internal static class DateTokens
{
    /// <summary>Fills <paramref name="tokens"/> and returns how many there are; what does not fit is left unread.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        var count = 0;
        var end = 0; // of the token before
        for (var i = 0; i < text.Length && count < tokens.Length; i = Math.Max(i + 1, end))
        {
            if (IsSpace(text[i]))
                continue;
            var start = i;
            var glued = count > 0 && end == start;
            tokens[count++] = Token(text, start) with { Glued = glued };
            end = tokens[count - 1].End;
        }

        return count;
    }

    private static DateToken Token(ReadOnlySpan<char> text, int start)
    {
        if (char.IsAsciiDigit(text[start]))
            return Number(text, start);
        if (!IsWordPart(text, start))
            return new DateToken(DateTokenKind.Mark, start, start + 1) { Value = text[start] };

        var end = start + 1;
        if (!IsIdeograph(text[start]))
        {
            while (end < text.Length && IsWordPart(text, end) && !IsIdeograph(text[end]))
                end++;
        }

        return new DateToken(DateTokenKind.Word, start, end) { Value = MonthNames.Number(text[start..end]) };
    }

    private static DateToken Number(ReadOnlySpan<char> text, int start)
    {
        var value = 0;
        var end = start;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            // Nine digits fit an int; longer numbers are no part of a date but for Unix time, which is read from the text.
            if (end - start < 9)
                value = (value * 10) + (text[end] - '0');
        }

        return new DateToken(DateTokenKind.Number, start, end) { Value = value };
    }

    // Marks (accents, Indic vowels) belong to the word they stand in.
    private static bool IsWordPart(ReadOnlySpan<char> text, int index) =>
        char.IsLetter(text[index]) || Rune.GetUnicodeCategory(new Rune(char.IsSurrogate(text[index]) ? ' ' : text[index]))
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // 年 月 日 and 년 월 일 stand without spaces between them.
    private static bool IsIdeograph(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF';
}
