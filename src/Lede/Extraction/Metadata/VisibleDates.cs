using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Dates a reader sees near the headline, or elsewhere behind words that say what they are.</summary>
internal static class VisibleDates
{
    // A line has a published and an updated date, seldom a third.
    private const int MaxDates = 4;

    // Lines longer than this mention a date unless a cue stands before it.
    private const int MaxPlainLine = 120;

    // "By Ann Lee on Friday, March 5, 2025"
    private const int MaxWordsElsewhere = 10;

    // "Last updated on:", "3 hours ago".
    private const int MaxUndated = 40;

    public static void Read(Page page, HeadlineArea area, DateOrder order, Findings found)
    {
        var lines = area.Lines.All;
        var before = DateCue.None; // of a line that is nothing but a cue
        for (var i = area.First; i < area.End; i++)
        {
            if (area.IsHeadline(lines[i]) || lines[i].Length > HeadlineArea.MaxLine)
            {
                before = DateCue.None;
                continue;
            }

            before = Line(page, area, lines[i], (order, before, IsNear: true), found);
        }

        var cueAt = -1; // a line that may be a cue: read only when a line with a digit follows
        for (var i = 0; i < lines.Length; i++)
        {
            if (i >= area.First && i < area.End)
                continue;
            if (lines[i].Length > MaxPlainLine || !HasDigit(page, lines[i]))
            {
                cueAt = i;
                continue;
            }

            before = Line(page, area, lines[i], (order, cueAt < 0 ? before : CueOnly(area, lines[cueAt]), IsNear: false), found);
            cueAt = -1;
        }
    }

    // Returns the cue the line is for the next one.
    private static DateCue Line(Page page, HeadlineArea area, PageLine line, (DateOrder Order, DateCue Before, bool IsNear) context, Findings found)
    {
        Span<char> buffer = stackalloc char[HeadlineArea.MaxLine + 60];
        var text = buffer[..area.Lines.CopyText(line, buffer)];
        Span<StatedDate> dates = stackalloc StatedDate[MaxDates];
        var count = DateReader.All(text, context.Order, dates);
        if (count == 0)
            return Undated(page, area, line, text, context, found);

        var hints = area.Hints(line.Start);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var date = dates[i];
            var cue = DateCues.Last(text[start..date.Span.Start]);
            if (cue == DateCue.None && i == 0 && TextWords.Count(text[..date.Span.Start]) <= 1)
                cue = context.Before;
            if (cue == DateCue.None && (hints & ClassHint.Updated) != 0)
                cue = DateCue.Updated;
            start = date.Span.End;
            if (!IsStatement(text, date, cue, hints, context.IsNear))
                continue;
            // The machine-readable value says the same day, and the time with it.
            var exact = count == 1 ? Exact(page, line, date) : default;
            Add(line, exact.IsEmpty ? text[date.Span.Start..date.Span.End] : exact, cue, context.IsNear, found);
        }

        return DateCue.None;
    }

    // "2 days ago", or a day without its year: the machine-readable value alone tells the date.
    private static DateCue Undated(
        Page page, HeadlineArea area, PageLine line, ReadOnlySpan<char> text, (DateOrder Order, DateCue Before, bool IsNear) context, Findings found)
    {
        var cue = DateCues.Last(text);
        if (text.Length > MaxUndated)
            return DateCue.None;
        for (var node = line.Start; node < line.End; node++)
        {
            if (!page.IsText(node) || page.IsBlank(node) || TimeElements.Value(page, node) is not { IsEmpty: false } value)
                continue;
            var hints = area.Hints(node);
            cue = cue == DateCue.None ? context.Before : cue;
            if ((hints & ClassHint.Updated) != 0)
                cue = DateCue.Updated;
            if ((hints & ClassHint.Aside) == 0 && cue != DateCue.Other && (context.IsNear || hints.HasFlag(ClassHint.Date)))
                Add(line, value, cue, context.IsNear, found);
            return DateCue.None;
        }

        return text.ContainsAnyInRange('0', '9') ? DateCue.None : cue;
    }

    private static ReadOnlySpan<char> Exact(Page page, PageLine line, StatedDate date)
    {
        for (var node = line.Start; node < line.End; node++)
        {
            if (page.IsText(node) && !page.IsBlank(node) && TimeElements.Value(page, node) is { IsEmpty: false } value
                && DateReader.First(value, DateOrder.MonthFirst) is { Time: not null } exact && exact.CalendarDay == date.CalendarDay)
            {
                return value;
            }
        }

        return default;
    }

    private static bool IsStatement(ReadOnlySpan<char> text, StatedDate date, DateCue cue, ClassHint hints, bool isNear)
    {
        if (cue == DateCue.Other || (hints & ClassHint.Aside) != 0)
            return false;
        if (cue != DateCue.None)
            return date.Day > 0 || cue == DateCue.Updated;
        if (date.Day == 0 || text.Length > MaxPlainLine)
            return false;
        // Away from the headline only an element made for dates, or a line that holds no more than one, dates the article.
        return isNear ? (hints & (ClassHint.Soft | ClassHint.Date)) != ClassHint.Soft
            : (hints & ClassHint.Date) != 0 && TextWords.Count(text) <= MaxWordsElsewhere;
    }

    private static void Add(PageLine line, ReadOnlySpan<char> raw, DateCue cue, bool isNear, Findings found)
    {
        found.Add(new Finding(
            cue == DateCue.Updated ? MetadataField.Modified : MetadataField.Published,
            isNear ? MetadataSource.Visible : MetadataSource.VisibleElsewhere,
            isNear ? "visible date" : "visible date elsewhere",
            raw.Trim().ToString())
        {
            Node = line.Start,
            IsSigned = cue != DateCue.None,
            IsLine = line.Length <= MaxPlainLine,
        });
    }

    private static DateCue CueOnly(HeadlineArea area, PageLine line)
    {
        if (line.Length > 40)
            return DateCue.None;
        Span<char> buffer = stackalloc char[64];
        return DateCues.Last(buffer[..area.Lines.CopyText(line, buffer)]);
    }

    private static bool HasDigit(Page page, PageLine line)
    {
        for (var node = line.Start; node < line.End; node++)
        {
            if (page.IsText(node) && page.Text(node).ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }
}
