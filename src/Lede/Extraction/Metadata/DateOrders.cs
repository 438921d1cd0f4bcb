namespace Lede.Extraction.Metadata;

/// <summary>Decides whether a page writes the month before the day.</summary>
internal static class DateOrders
{
    // Hosts of English-writing countries that put the day first, whatever language tag a theme declares.
    private static readonly string[] DayFirstHosts = [".uk", ".au", ".nz", ".ie", ".in", ".za", ".sg", ".my", ".ke", ".ng", ".gh", ".pk", ".lk", ".bd", ".eu", ".ca"];

    /// <summary>The month comes first on pages of the United States and the Philippines, and on English pages that name no region.</summary>
    /// <param name="language">BCP 47 tag the page declares.</param>
    /// <param name="address">The page's address.</param>
    public static DateOrder Of(string? language, string? address)
    {
        var host = SiteNames.Host(address);
        foreach (var ending in DayFirstHosts)
        {
            if (host.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return DateOrder.DayFirst;
        }

        if (language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase))
            return DateOrder.MonthFirst;
        return language.EndsWith("-US", StringComparison.OrdinalIgnoreCase) || language.EndsWith("-PH", StringComparison.OrdinalIgnoreCase)
            ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
    }

    /// <summary>The order in which the page's dates agree: where <c>03/10/2025</c> stands beside "3 October 2025", or in an address of that day, the day comes first.</summary>
    public static DateOrder Settle(DateOrder order, Findings found)
    {
        var other = order == DateOrder.DayFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var certain = new List<DateOnly>();
        var open = new List<(DateOnly One, DateOnly Other)>();
        foreach (var finding in found.All)
        {
            if (finding.Field is not (MetadataField.Published or MetadataField.Modified) || DateReader.First(finding.Value, order)?.CalendarDay is not { } day
                || DateReader.First(finding.Value, other)?.CalendarDay is not { } otherDay)
            {
                continue;
            }

            if (day == otherDay)
                certain.Add(day);
            else
                open.Add((day, otherDay));
        }

        return open.Exists(pair => certain.Contains(pair.Other)) && !open.Exists(pair => certain.Contains(pair.One)) ? other : order;
    }
}
