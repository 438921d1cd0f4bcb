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
}
