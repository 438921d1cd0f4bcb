namespace Lede.Extraction.Metadata;

/// <summary>Chooses the dates: declared ones in the order of how seldom they are wrong, then printed ones.</summary>
internal static class DateRanking
{
    private static readonly MetadataSource[] PublishedOrder =
    [
        MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Microdata, MetadataSource.Meta, MetadataSource.DublinCore,
        MetadataSource.HEntry, MetadataSource.Visible, MetadataSource.TimeElement, MetadataSource.JsonLdOther, MetadataSource.VisibleElsewhere,
        MetadataSource.Address,
    ];

    public static (Finding? Chosen, ArticleDate? Date) Choose(Findings found, MetadataField field, DateOrder order)
    {
        var chosen = First(found, field, order, PublishedOrder);
        if (field != MetadataField.Published || chosen is null || chosen.Source == MetadataSource.Visible)
            return (chosen, chosen is null ? null : Date(chosen, order));
        // Printed an earlier day than declared: the declared one is when the page was made anew. A day's difference is the zone's.
        var printed = First(found, field, order, [MetadataSource.Visible]);
        if (printed is not null && Day(printed, order) is { } shown && Day(chosen, order) is { } declared && shown.AddDays(1) < declared)
            chosen = printed;
        return (chosen, Date(chosen, order));
    }

    private static Finding? First(Findings found, MetadataField field, DateOrder order, ReadOnlySpan<MetadataSource> sources)
    {
        foreach (var source in sources)
        {
            foreach (var finding in found.All)
            {
                if (finding.Field == field && finding.Source == source && DateReader.First(finding.Value, order) is not null)
                    return finding;
            }
        }

        return null;
    }

    private static DateOnly? Day(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.CalendarDay;

    /// <summary>The date readers are shown by the headline: one said or taken to be of publication, else one of an update; <c>null</c> when none is.</summary>
    public static Finding? Shown(Findings found)
    {
        Finding? shown = null;
        var best = int.MaxValue;
        foreach (var finding in found.All)
        {
            if (finding.Source != MetadataSource.Visible || finding.Field is not (MetadataField.Published or MetadataField.Modified))
                continue;
            var rank = finding.Field == MetadataField.Modified ? 2 : finding.IsSigned ? 0 : 1;
            if (rank < best)
                (shown, best) = (finding, rank);
        }

        return shown;
    }

    public static ArticleDate? Date(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.In(finding.Value);
}
