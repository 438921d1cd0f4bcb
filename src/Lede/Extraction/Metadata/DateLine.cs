namespace Lede.Extraction.Metadata;

/// <summary>Tells lines that only date something from lines that mention a date.</summary>
internal static class DateLine
{
    /// <summary>Whether a line holds a full date and nothing else but a cue and marks.</summary>
    public static bool IsOnlyDate(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || DateReader.First(line, DateOrder.DayFirst) is not { Day: > 0 } date)
            return false;
        // A weekday or "Posted on" stands before; the time has been read with the date.
        return TextWords.Count(line[..date.Span.Start]) <= 2 && TextWords.Count(line[date.Span.End..]) == 0;
    }
}
