namespace Lede.Wire;

/// <summary>Reads the dateline that opens a paragraph: places, date and agency, in any of the orders newsrooms print them, and the mark
/// after them. Whether it may be one is <see cref="DatelineTest"/>'s to say.</summary>
internal static class DatelineReader
{
    // The longest real ones (two cities with states, a date with its year, an agency) stay under this.
    private const int Longest = 140;

    /// <summary>Whether the paragraph opens with a dateline, seen by itself.</summary>
    public static bool Opens(ReadOnlySpan<char> paragraph) => Read(paragraph) is { } parts && DatelineTest.Passes(paragraph, parts);

    /// <summary>What stands before the first dash or colon, taken apart as a dateline; <c>null</c> when it cannot be one.</summary>
    public static DatelineParts? Read(ReadOnlySpan<char> paragraph)
    {
        if (EastAsianDateline.Read(paragraph) is { } marked)
            return marked;
        var start = Opening(paragraph);
        var text = paragraph[..Math.Min(paragraph.Length, start + Longest)];
        if (DatelineEnd.Find(text, start) is not { } end)
            return null;
        var parts = new DatelineParts { Span = Trim(text, start, end.At), Colon = end.Colon };
        parts = TakeTail(text, parts with { Places = parts.Span, BodyStart = end.Next });
        return Continue(text, end, parts);
    }

    // Flashes are filed behind asterisks.
    private static int Opening(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 8 && text[at] is '*' or '+')
            at++;
        return at;
    }

    // "KANSAS CITY, Mo. - March 13 - ", "NEW YORK--(BUSINESS WIRE)--", "МОСКВА, 10 фев - РИА Новости. ": what the first mark parted.
    private static DatelineParts Continue(ReadOnlySpan<char> text, DatelineEnd end, DatelineParts parts)
    {
        if (end.Colon || end.Next >= text.Length)
            return parts;
        if (DatelineEnd.Find(text, end.Next) is { } second && second.At > end.Next)
        {
            var more = TakeTail(text, parts with { Places = Trim(text, end.Next, second.At), BodyStart = second.Next });
            // "(ANSA) - ROMA, 12 MAR - ": the agency came first.
            if (parts is { Places.Length: 0, Agency: not null, Date: null } && more is { Places.Length: > 0, Date: not null })
                return more with { Span = new CharSpan(parts.Span.Start, Trim(text, end.Next, second.At).End) };
            if (more.Places.Length == 0 && more != parts)
                return more with { Span = new CharSpan(parts.Span.Start, Trim(text, end.Next, second.At).End), Places = parts.Places };
        }

        if (parts.Agency is null && parts.Date is not null && text[end.Next..].IndexOf(". ", StringComparison.Ordinal) is > 0 and < 30 and var stop
            && Agencies.IsKnown(text.Slice(end.Next, stop)))
        {
            var agency = new CharSpan(end.Next, end.Next + stop);
            return parts with { Agency = agency, Span = new CharSpan(parts.Span.Start, agency.End), BodyStart = agency.End + 2 };
        }

        return parts;
    }

    // Takes agency and date off the end of the places, in whatever order they stand there.
    private static DatelineParts TakeTail(ReadOnlySpan<char> text, DatelineParts parts)
    {
        while (true)
        {
            var before = parts.Places;
            parts = TakeDate(text, TakeAgency(text, parts));
            if (parts.Places == before)
                return parts;
        }
    }

    private static DatelineParts TakeAgency(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var head = text[parts.Places.Start..parts.Places.End].TrimEnd('.');
        if (head.Length < 2)
            return parts;
        var (open, close) = head[^1] switch
        {
            ')' => (head.LastIndexOf('('), 1),
            ']' => (head.LastIndexOf('['), 1),
            '/' => (head[..^1].LastIndexOf('/'), 1),
            _ => (head.LastIndexOf(','), 0),
        };
        if (open < 0)
            return parts;
        var inner = Trim(text, parts.Places.Start + open + 1, parts.Places.Start + head.Length - close);
        var rest = Trim(text, parts.Places.Start, parts.Places.Start + open);
        if (close == 1 && DayReader.Read(text[inner.Start..inner.End]) is { } day && day.Length == inner.Length)
            return parts.Date is null ? parts with { Date = inner, Day = day, Places = rest } : parts;
        var name = text[inner.Start..inner.End];
        // Without brackets "PA" is a state.
        if (parts.Agency is not null || (close == 0 && (!Agencies.IsKnown(name) || DatelineTest.IsRegion(name))) || !Agencies.MayBe(name))
            return parts;
        return parts with { Agency = inner, Places = rest };
    }

    // The longest date that reaches to the end: from the left, the first word at which one starts.
    private static DatelineParts TakeDate(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var head = text[parts.Places.Start..parts.Places.End];
        if (parts.Date is not null)
            return parts;
        if (!head.ContainsAnyInRange('0', '9'))
            return TakeWeekday(text, parts);
        for (var at = 0; at < head.Length; at++)
        {
            if ((at > 0 && !char.IsWhiteSpace(head[at - 1]) && head[at - 1] != ',') || char.IsWhiteSpace(head[at]))
                continue;
            if (DayReader.Read(head[at..]) is not { } day || head[(at + day.Length)..].TrimEnd(" .,").Length > 0)
                continue;
            var start = parts.Places.Start + at;
            return parts with { Date = new CharSpan(start, start + day.Length), Day = day, Places = Trim(text, parts.Places.Start, start) };
        }

        return parts;
    }

    // "LONDON, Monday": a day of the week alone, behind places in capitals only; "Smith, Monday" is a caption.
    private static DatelineParts TakeWeekday(ReadOnlySpan<char> text, DatelineParts parts)
    {
        var head = text[parts.Places.Start..parts.Places.End];
        var comma = head.LastIndexOf(',');
        if (comma < 2 || !DayReader.IsWeekday(head[(comma + 1)..].Trim(" .")) || !head[..comma].ContainsAnyInRange('A', 'Z') || head[..comma].ContainsAnyInRange('a', 'z'))
            return parts;
        var end = parts.Places.Start + comma;
        return parts with { Date = Trim(text, end, parts.Places.End), Places = Trim(text, parts.Places.Start, end) };
    }

    private static CharSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == ','))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
            end--;
        return new CharSpan(start, end);
    }
}
