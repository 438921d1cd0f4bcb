using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Dates a reader sees near the headline, or elsewhere behind words that say what they are.</summary>
internal static class VisibleDates
{
    // A line has a published and an updated date, seldom a third.
    private const int MaxDates = 4;

    // Lines longer than this mention a date unless a cue stands before it.
    private const int MaxPlainLine = 120;

    // "This article was originally published on 5 March 2020 but has been updated since to keep what it says current."
    private const int MaxLineElsewhere = 160;
    private const int MaxWordsBeforeOriginal = 8;

    // A line that is a date and nothing else dates the story when it stands this near to its headline, whatever the box around both is named.
    private const int NextToHeadline = 1;

    // "By Ann Lee on Friday, March 5, 2025"
    private const int MaxWordsElsewhere = 10;

    // "Last updated on:", "3 hours ago".
    private const int MaxUndated = 40;

    public static void Read(Page page, HeadlineArea area, DateOrder order, Findings found)
    {
        var lines = area.Lines.All;
        // What stands under the headline comes before what stands above it: the box above may be another's.
        var headline = area.HeadlineLine;
        Near(page, area, order, (headline, area.End), found);
        Near(page, area, order, (area.First, headline), found);

        var cueAt = -1; // the line before, when it may be a cue: read only when a date follows
        for (var i = 0; i < lines.Length; i++)
        {
            if (i >= area.First && i < area.End)
                continue;
            if (lines[i].Length > MaxLineElsewhere || !HasDigit(page, lines[i]))
                cueAt = lines[i].Length > MaxUndated ? -1 : i;
            else
                cueAt = Line(page, area, lines[i], (order, cueAt, IsNear: false), found) ? i : -1;
        }
    }

    private static void Near(Page page, HeadlineArea area, DateOrder order, (int First, int End) range, Findings found)
    {
        var cueAt = -1;
        for (var i = range.First; i < range.End; i++)
        {
            var line = area.Lines.All[i];
            cueAt = !area.IsHeadline(line) && line.Length <= HeadlineArea.MaxLine && Line(page, area, line, (order, cueAt, IsNear: true), found) ? i : -1;
        }
    }

    // Returns whether the line may be a cue for the next one.
    private static bool Line(Page page, HeadlineArea area, PageLine line, (DateOrder Order, int CueAt, bool IsNear) context, Findings found)
    {
        Span<char> buffer = stackalloc char[HeadlineArea.MaxLine + 60];
        var text = buffer[..area.Lines.CopyText(line, buffer)];
        Span<StatedDate> dates = stackalloc StatedDate[MaxDates];
        var count = DateReader.All(text, context.Order, dates);
        if (count == 0)
            return Undated(page, area, line, text, context, found);

        var hints = area.Hints(line.Start);
        if (context.IsNear && DateLine.IsOnlyDate(text) && area.IsNextToHeadline(line, NextToHeadline))
            hints &= ~(ClassHint.Soft | ClassHint.Share);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var date = dates[i];
            var cue = DateCues.Last(text[start..date.Span.Start]);
            if (cue == DateCue.None && i == 0 && TextWords.Count(text[..date.Span.Start]) <= 1)
                cue = CueOnly(area, context.CueAt);
            if (cue == DateCue.None && (hints & ClassHint.Updated) != 0)
                cue = DateCue.Updated;
            var before = TextWords.Count(text[..date.Span.Start]);
            start = date.Span.End;
            if (!IsStatement(text, date, cue, (hints, context.IsNear)) || (text.Length > MaxPlainLine && !context.IsNear && cue != DateCue.Original)
                || (cue == DateCue.Original && before > MaxWordsBeforeOriginal))
            {
                continue;
            }

            // The machine-readable value says the same day, and the time with it.
            var exact = count == 1 ? Exact(page, line, date) : default;
            Add(line, exact.IsEmpty ? text[date.Span.Start..date.Span.End] : exact, (cue, context.IsNear, DateLine.IsOnlyDate(text)), found);
        }

        return false;
    }

    // "2 days ago", or a day without its year: the machine-readable value alone tells the date.
    private static bool Undated(
        Page page, HeadlineArea area, PageLine line, ReadOnlySpan<char> text, (DateOrder Order, int CueAt, bool IsNear) context, Findings found)
    {
        if (text.Length > MaxUndated)
            return false;
        for (var node = line.Start; node < line.End; node++)
        {
            if (!page.IsText(node) || page.IsBlank(node) || TimeElements.Value(page, node) is not { IsEmpty: false } value)
                continue;
            var hints = area.Hints(node);
            var cue = DateCues.Last(text) is not DateCue.None and var own ? own : CueOnly(area, context.CueAt);
            if ((hints & ClassHint.Updated) != 0)
                cue = DateCue.Updated;
            if ((hints & ClassHint.Aside) == 0 && cue != DateCue.Other && (context.IsNear || hints.HasFlag(ClassHint.Date)))
                Add(line, value, (cue, context.IsNear, IsDate: true), found);
            return false;
        }

        return !text.ContainsAnyInRange('0', '9');
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

    private static bool IsStatement(ReadOnlySpan<char> text, StatedDate date, DateCue cue, (ClassHint Hints, bool IsNear) place)
    {
        var (hints, isNear) = place;
        if (cue == DateCue.Other || (hints & ClassHint.Aside) != 0)
            return false;
        if (cue != DateCue.None)
            return date.Day > 0 || cue == DateCue.Updated;
        if (date.Day == 0 || text.Length > MaxPlainLine)
            return false;
        // Away from the headline only an element made for dates, or a line in an author's box that is a date and no more, dates the article.
        return isNear ? (hints & (ClassHint.Soft | ClassHint.Share)) == 0 || (hints & ClassHint.Date) != 0
            : (hints & ClassHint.Date) != 0 ? TextWords.Count(text) <= MaxWordsElsewhere
            : (hints & ClassHint.Author) != 0 && DateLine.IsOnlyDate(text);
    }

    private static void Add(PageLine line, ReadOnlySpan<char> raw, (DateCue Cue, bool IsNear, bool IsDate) how, Findings found)
    {
        var (cue, isNear, isDate) = how;
        found.Add(new Finding(
            cue == DateCue.Updated ? MetadataField.Modified : MetadataField.Published,
            isNear ? MetadataSource.Visible : MetadataSource.VisibleElsewhere,
            isNear ? "visible date" : "visible date elsewhere",
            raw.Trim().ToString())
        {
            Node = line.Start,
            IsSigned = cue != DateCue.None,
            IsOriginal = cue == DateCue.Original,
            IsLine = isNear ? line.Length <= MaxPlainLine : isDate,
        });
    }

    // What a line that may be a cue is; none when there is no such line.
    private static DateCue CueOnly(HeadlineArea area, int line)
    {
        if (line < 0)
            return DateCue.None;
        Span<char> buffer = stackalloc char[64];
        return DateCues.Last(buffer[..area.Lines.CopyText(area.Lines.All[line], buffer)]);
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
