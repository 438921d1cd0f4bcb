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
        foreach (var source in PublishedOrder)
        {
            foreach (var finding in found.All)
            {
                if (finding.Field == field && finding.Source == source && Date(finding, order) is { } date)
                    return (finding, date);
            }
        }

        return (null, null);
    }

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
