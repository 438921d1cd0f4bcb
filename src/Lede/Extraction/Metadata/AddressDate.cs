namespace Lede.Extraction.Metadata;

/// <summary>The day, or the month, that many addresses of articles state: <c>/2025/03/05/</c>, <c>/2025/mar/05/</c>, <c>/2025-03-05-fire</c>, <c>/20250305/</c>.</summary>
internal static class AddressDate
{
    // The web is no older.
    private const int FirstYear = 1990;

    public static void Read(string? address, Findings found)
    {
        var date = In(address);
        if (!date.IsEmpty)
            found.Add(MetadataField.Published, MetadataSource.Address, "address", date);
    }

    /// <summary>The characters of an address that state a date; empty when none do.</summary>
    internal static ReadOnlySpan<char> In(ReadOnlySpan<char> address)
    {
        var query = address.IndexOfAny('?', '#');
        address = query < 0 ? address : address[..query];
        for (var start = 0; start < address.Length;)
        {
            var end = SegmentEnd(address, start);
            if (Of(address, start, end) is { IsEmpty: false } date)
                return date;
            start = end + 1;
        }

        return default;
    }

    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> address, int start, int end)
    {
        var segment = address[start..end];
        if (segment.Length < 4 || !int.TryParse(segment[..4], System.Globalization.NumberStyles.None, null, out var year) || year < FirstYear)
            return default;
        if (segment.Length == 8)
            return Checked(segment, needsDay: true);
        if (segment.Length >= 10 && segment[4] == '-' && segment[7] == '-' && (segment.Length == 10 || !char.IsAsciiDigit(segment[10])))
            return Checked(segment[..10], needsDay: true);
        if (segment.Length > 4 || end == address.Length)
            return default;
        var month = SegmentEnd(address, end + 1);
        var day = month < address.Length ? SegmentEnd(address, month + 1) : month;
        // A headline's own number behind the month is no day: a day is one or two digits and nothing more.
        return day - month is 2 or 3 && Checked(address[start..day], needsDay: true) is { IsEmpty: false } whole ? whole : Checked(address[start..month], needsDay: false);
    }

    private static ReadOnlySpan<char> Checked(ReadOnlySpan<char> text, bool needsDay) =>
        DateReader.First(text, DateOrder.DayFirst) is { Month: > 0 } date && (date.Day > 0 || !needsDay) && date.Span.Start == 0 && date.Span.End == text.Length ? text : default;

    private static int SegmentEnd(ReadOnlySpan<char> address, int start)
    {
        var slash = address[start..].IndexOf('/');
        return slash < 0 ? address.Length : start + slash;
    }
}
