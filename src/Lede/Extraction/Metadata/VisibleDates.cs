using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Dates a reader sees near the headline, or elsewhere behind words that say what they are.</summary>
internal static class VisibleDates
{
    // A line has a published and an updated date, seldom a third.
    private const int MaxDates = 4;

    // Lines longer than this mention a date unless a cue stands before it.
    private const int MaxPlainLine = 120;

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

        for (var i = 0; i < lines.Length; i++)
        {
            if (i >= area.First && i < area.End)
                continue;
            before = lines[i].Length <= MaxPlainLine && HasDigit(page, lines[i], before)
                ? Line(page, area, lines[i], (order, before, IsNear: false), found)
                : CueOnly(area, lines[i]);
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
            return text.Length <= 40 && !text.ContainsAnyInRange('0', '9') ? DateCues.Last(text) : DateCue.None;

        var hints = area.Hints(line.Start);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var date = dates[i];
            var cue = DateCues.Last(text[start..date.Span.Start]);
            if (cue == DateCue.None && i == 0 && TextWords.Count(text[..date.Span.Start]) <= 1)
                cue = context.Before;
            start = date.Span.End;
            if (IsStatement(text, date, cue, hints, context.IsNear))
                Add(page, line, text, date, cue, context.IsNear, found);
        }

        return DateCue.None;
    }

    private static bool IsStatement(ReadOnlySpan<char> text, StatedDate date, DateCue cue, ClassHint hints, bool isNear)
    {
        if (cue == DateCue.Other || (hints & ClassHint.Aside) != 0)
            return false;
        if (cue != DateCue.None)
            return date.Day > 0 || cue == DateCue.Updated;
        return isNear && date.Day > 0 && text.Length <= MaxPlainLine;
    }

    private static void Add(Page page, PageLine line, ReadOnlySpan<char> text, StatedDate date, DateCue cue, bool isNear, Findings found)
    {
        found.Add(new Finding(
            cue == DateCue.Updated ? MetadataField.Modified : MetadataField.Published,
            isNear ? MetadataSource.Visible : MetadataSource.VisibleElsewhere,
            isNear ? "visible date" : "visible date elsewhere",
            text[date.Span.Start..date.Span.End].ToString())
        {
            Node = line.Start,
        });
    }

    private static DateCue CueOnly(HeadlineArea area, PageLine line)
    {
        if (line.Length > 40)
            return DateCue.None;
        Span<char> buffer = stackalloc char[64];
        return DateCues.Last(buffer[..area.Lines.CopyText(line, buffer)]);
    }

    private static bool HasDigit(Page page, PageLine line, DateCue before)
    {
        for (var node = line.Start; node < line.End; node++)
        {
            if (page.IsText(node) && page.Text(node).ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }
}
