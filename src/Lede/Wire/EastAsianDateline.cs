using System.Buffers;
using Lede.Reading;

namespace Lede.Wire;

/// <summary>Reads the datelines of Chinese, Japanese and Korean desks, which have marks of their own: <c>新华社北京2月10日电（记者 …）</c>,
/// <c>［東京　１０日　ロイター］</c>, <c>【ワシントン＝…】</c>, <c>(서울=연합뉴스) … 기자 = </c>.</summary>
internal static class EastAsianDateline
{
    // The longest real ones (two cities, a date, two reporters) stay under this.
    private const int Longest = 60;

    // Between brackets that hold a dateline no sentence stands.
    private static readonly SearchValues<char> NeverInside = SearchValues.Create("，。、！？「」『』,.!?:：");

    private static readonly SearchValues<char> Closing = SearchValues.Create("】］])）");

    private static readonly SearchValues<char> Telegraphs = SearchValues.Create("电電讯訊");

    private static readonly string[] Reporters = ["记者", "記者", "기자", "특파원"];

    /// <summary><c>null</c> when the paragraph opens with none.</summary>
    public static DatelineParts? Read(ReadOnlySpan<char> paragraph)
    {
        var bracket = paragraph.IsEmpty ? 0 : "【［[(（".IndexOf(paragraph[0]) < 0 ? 0 : 1;
        if (paragraph.Length <= bracket || Scripts.Of(paragraph[bracket]) is not (ScriptKind.Han or ScriptKind.Kana or ScriptKind.Hangul))
            return null;
        var text = paragraph[..Math.Min(paragraph.Length, Longest)];
        var parts = Filed(text, bracket) ?? (bracket == 1 ? Bracketed(text) : null);
        return parts is { } found ? found with { BodyStart = SkipMark(paragraph, found.BodyStart), IsMarked = true } : null;
    }

    // Agency, place, day and the word for "telegraphs": 新华社北京2月10日电, 中央社記者…台北10日電.
    private static DatelineParts? Filed(ReadOnlySpan<char> text, int start)
    {
        var desk = start + Agencies.Opening(text[start..]);
        var mark = text.IndexOfAny(Telegraphs);
        if (desk == start || mark < desk || text[desk..mark].ContainsAny(NeverInside))
            return null;
        var parts = new DatelineParts { Agency = new CharSpan(start, desk), Places = Trim(text, desk, mark), Span = new CharSpan(0, mark + 1), BodyStart = mark + 1 };
        parts = TakeDay(text, parts);
        // 新华社是中国的国家通讯社: the word is part of another.
        if (parts.Date is null && parts.BodyStart < text.Length && char.IsLetter(text[parts.BodyStart]))
            return null;
        // Where the reporter's name ends and the place begins is not marked.
        if (NamesReporter(text[parts.Places.Start..parts.Places.End]))
            parts = parts with { Places = new CharSpan(desk, desk) };
        parts = TakeReporter(text, parts);
        var close = start == 0 ? -1 : text[parts.BodyStart..].IndexOfAny(Closing);
        return start == 1 && close == 0 ? parts with { Span = new CharSpan(0, parts.BodyStart + 1), BodyStart = parts.BodyStart + 1 } : parts;
    }

    private static DatelineParts? Bracketed(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Closing);
        if (end < 3 || text[1..end].ContainsAny(NeverInside))
            return null;
        var parts = new DatelineParts { Span = new CharSpan(0, end + 1), Places = Trim(text, 1, end), BodyStart = end + 1 };
        var equals = text[1..end].IndexOfAny('=', '＝') + 1;
        if (equals > 0)
        {
            var tail = Trim(text, equals + 1, end);
            parts = parts with { Places = Trim(text, 1, equals) };
            if (Agencies.IsKnown(text[tail.Start..tail.End]))
                return AfterBracket(text, parts with { Agency = tail });
            // 【ワシントン＝山田太郎】: whoever is not an agency is the reporter. Other brackets hold other things.
            return text[0] == '【' && tail.Length is > 1 and < 12 ? parts with { Byline = tail } : null;
        }

        var desk = Agencies.Closing(text[1..end].TrimEnd());
        if (desk == 0)
            return null;
        var inner = Trim(text, 1, end);
        parts = parts with { Agency = new CharSpan(inner.End - desk, inner.End), Places = Trim(text, 1, inner.End - desk) };
        return parts.Places.Length == 0 ? null : TakeDay(text, parts);
    }

    // (서울=연합뉴스) 홍길동 기자 = …
    private static DatelineParts AfterBracket(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var rest = text[parts.BodyStart..];
        var equals = rest.IndexOfAny('=', '＝');
        if (equals < 0)
            return parts;
        var byline = Trim(text, parts.BodyStart, parts.BodyStart + equals);
        return !NamesReporter(text[byline.Start..byline.End]) ? parts
            : parts with { Byline = byline, Span = new CharSpan(0, byline.End), BodyStart = parts.BodyStart + equals + 1 };
    }

    // …电（记者王明、李华）
    private static DatelineParts TakeReporter(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var rest = text[parts.BodyStart..];
        var end = rest.IndexOfAny(')', '）');
        if (end < 3 || rest[0] is not ('(' or '（') || !NamesReporter(rest[1..end]))
            return parts;
        var close = parts.BodyStart + end + 1;
        return parts with { Byline = Trim(text, parts.BodyStart + 1, close - 1), Span = new CharSpan(0, close), BodyStart = close };
    }

    // The day at the end: 2月10日, １０日, 2025年2月10日.
    private static DatelineParts TakeDay(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var end = parts.Places.End;
        Span<int> numbers = stackalloc int[3];
        var at = end;
        for (var unit = 0; unit < 3; unit++)
        {
            var digits = at - 1;
            if (digits < parts.Places.Start || text[digits] != "日月年"[unit])
                break;
            var first = digits;
            while (first > parts.Places.Start && char.IsDigit(text[first - 1]) && digits - first < 4)
                first--;
            if (first == digits)
                break;
            foreach (var digit in text[first..digits])
                numbers[unit] = (numbers[unit] * 10) + (int)char.GetNumericValue(digit);
            at = first;
        }

        if (at == end || numbers[0] is < 1 or > 31 || numbers[1] > 12)
            return parts;
        var day = new WrittenDay(numbers[2] == 0 ? null : numbers[2], numbers[1] == 0 ? null : numbers[1], numbers[0], end - at);
        return parts with { Date = new CharSpan(at, end), Day = day, Places = Trim(text, parts.Places.Start, at) };
    }

    /// <summary>The people a byline of a dateline names.</summary>
    public static Author[] Authors(string byline)
    {
        foreach (var word in Reporters)
            byline = byline.Replace(word, " ", StringComparison.Ordinal);
        return [.. byline.Split([' ', '　', '、', '，', ',', '・', '·'], StringSplitOptions.RemoveEmptyEntries).Select(name => new Author(name))];
    }

    private static bool NamesReporter(ReadOnlySpan<char> text)
    {
        foreach (var word in Reporters)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static int SkipMark(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '－' or '—' or '–' or '：' or ':'))
            at++;
        return at;
    }

    private static CharSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new CharSpan(start, end);
    }
}
